import FoundationEssentials
package import Routing
import Wire

extension Policy {
    /// One machine's policy: three experts a question, eight seconds.
    package static func sample(change: (inout Policy) -> Void = { _ in }) -> Policy {
        let json = """
            {"version": "7", "thresholds": {},
             "eligibility": {"states": ["active"], "data_classes": ["open"], "regions": ["VN"],
                             "hosts": ["127.0.0.1"]},
             "fan_out": {"max_experts": 3, "widen_above": 0.1, "rival_above": 1,
                         "weak_below": 0, "explore": 0},
             "deadlines": {"default_ms": 8000, "longest_ms": 120000, "reserve_ms": 20},
             "ledger": {"content": "full"},
             "quotas": {"application_per_minute": 600, "page_per_minute": 120},
             "approval": {"exam_pass_mark": 0.8, "local_operator": true},
             "audits": {"per_hour": 4}, "probes": {"per_day": 24}}
            """
        guard var policy = try? WireJSON.decode(Policy.self, from: Data(json.utf8)) else {
            preconditionFailure("the sample policy is not one")
        }
        change(&policy)
        return policy
    }
}
