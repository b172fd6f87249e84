import FoundationEssentials
import Routing
import Wire
import Yams

/// Reads `policy.yaml`, and refuses what it does not know.
struct PolicyFile {
    let path: String

    /// The policy; `domains` are the ids of the network's domains, thresholds may name no other.
    func load(domains: Set<String>) throws -> Policy {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Complaint("cannot read the policy \(path)")
        }
        let text = String(decoding: data, as: UTF8.self)
        do {
            let value = try YAMLDecoder().decode(JSONValue.self, from: text)
            let policy = try WireJSON.decode(Policy.self, from: JSONEncoder().encode(value))
            try refuseUnknown(value, policy)
            try check(policy, domains: domains)
            return policy
        } catch let error as Complaint {
            throw error
        } catch {
            throw Complaint("\(path): \(Self.reason(error))")
        }
    }

    /// A key that decoding passed over would be a rule that silently does not hold.
    private func refuseUnknown(_ written: JSONValue, _ policy: Policy) throws {
        let understood = try JSONDecoder().decode(
            JSONValue.self,
            from: WireJSON.encode(policy)
        )
        if let key = Self.unknownKey(in: written, beside: understood, path: "") {
            throw Complaint("\(path): the key \(key) is not known; see Sources/README.md, policy")
        }
    }

    private static func unknownKey(
        in written: JSONValue,
        beside understood: JSONValue,
        path: String
    ) -> String? {
        guard case .object(let members) = written else { return nil }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            let here = path.isEmpty ? name : "\(path).\(name)"
            guard let known = understood[name] else { return here }
            if let key = unknownKey(in: value, beside: known, path: here) { return key }
        }
        return nil
    }

    private func check(_ policy: Policy, domains: Set<String>) throws {
        if let unknown = policy.thresholds.keys.first(where: { !domains.contains($0) }) {
            throw Complaint(
                "\(path): thresholds.\(unknown) names no domain; there are "
                    + domains.sorted().joined(separator: ", ")
            )
        }
        guard (1...5).contains(policy.fanOut.maxExperts) else {
            throw Complaint("\(path): fan_out.max_experts must be from 1 to 5")
        }
        guard (0...1).contains(policy.fanOut.weakBelow) else {
            throw Complaint("\(path): fan_out.weak_below must be from 0 to 1")
        }
        guard (0...0.05).contains(policy.fanOut.explore) else {
            throw Complaint("\(path): fan_out.explore must be from 0 to 0.05")
        }
        guard (0...3_600).contains(policy.audits.perHour) else {
            throw Complaint("\(path): audits.per_hour must be from 0 (none) to 3600")
        }
        guard (0...86_400).contains(policy.probes.perDay) else {
            throw Complaint("\(path): probes.per_day must be from 0 (none) to 86400")
        }
        guard (1...120_000).contains(policy.deadlines.defaultMs),
            policy.deadlines.defaultMs <= policy.deadlines.longestMs,
            policy.deadlines.longestMs <= 120_000
        else {
            throw Complaint(
                "\(path): deadlines need 1 ≤ default_ms ≤ longest_ms ≤ 120000"
            )
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            "the key \(place(context.codingPath + [key])) is missing"
        case DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context),
            DecodingError.dataCorrupted(let context):
            "\(place(context.codingPath)): \(context.debugDescription)"
        default: "\(error)"
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        path.map { asWritten($0.stringValue) }.joined(separator: ".")
    }

    /// A Swift name as it stands in the file: `maxExperts` → `max_experts`.
    private static func asWritten(_ name: String) -> String {
        name.map { $0.isUppercase ? "_\($0.lowercased())" : "\($0)" }.joined()
    }
}
