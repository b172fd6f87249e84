import ExpertRegistry
import Routing
import TestSupport
import Testing
import Wire

struct QueryPipelineTests {
    @Test func `a question outside all domains asks nobody`() {
        let decision = RoutingSample().decide(RoutingSample.unknown)
        #expect(decision.isOutOfScope)
        #expect(decision.parts.isEmpty)
        #expect(decision.route.strategy == .none)
        #expect(decision.considered.allSatisfy { $0.leftOutBy == "other_domain" })
    }

    @Test func `a question of one domain goes to its expert alone`() {
        let decision = RoutingSample().decide(RoutingSample.law)
        #expect(decision.route.strategy == .single)
        #expect(decision.route.domains.map(\.id) == ["law"])
        #expect(chosen(decision) == [["bo-tu-phap/luat"]])
    }

    @Test func `a question of two domains goes in two parts to two experts`() {
        let decision = RoutingSample().decide(RoutingSample.lawAndTax)
        #expect(decision.route.strategy == .fanOut)
        #expect(chosen(decision) == [["bo-tu-phap/luat"], ["bo-tai-chinh/thue"]])
        #expect(decision.parts.first?.text.contains("hợp đồng") == true)
        #expect(decision.parts.last?.text.contains("thuế") == true)
    }

    @Test func `a domain of the whole that no part names goes to the nearest part`() {
        let text = "Thuế hợp đồng: thuế cho hợp đồng lao động được tính thế nào"
        let decision = RoutingSample().decide(text)
        #expect(decision.parts.count == 1)
        #expect(Set(chosen(decision).joined()) == ["bo-tu-phap/luat", "bo-tai-chinh/thue"])
        #expect(decision.route.strategy == .fanOut)
    }

    @Test func `a domain below its threshold is not asked`() {
        var sample = RoutingSample()
        sample.policy.thresholds = ["law": 0.95]
        #expect(sample.decide(RoutingSample.law).isOutOfScope)
        sample.policy.thresholds = ["law": 0.5]
        #expect(!sample.decide(RoutingSample.law).isOutOfScope)
    }

    @Test func `explaining shows every domain, otherwise only those that are asked`() {
        var control = RouteControl()
        control.explain = true
        let explained = RoutingSample().decide(RoutingSample.law, control: control)
        #expect(explained.route.domains.map(\.id) == ["law", "finance", "healthcare"])
        #expect(explained.domains == explained.route.domains)
    }

    @Test func `a forced domain is asked whatever the classifier says`() {
        let decision = RoutingSample().decide(RoutingSample.unknown, target: .domain("finance"))
        #expect(decision.route.strategy == .forced)
        #expect(chosen(decision) == [["bo-tai-chinh/thue"]])
    }

    @Test func `nobody of another domain stands in for a forced one`() {
        var sample = RoutingSample()
        sample.policy.fanOut.widenAbove = 0
        sample.dead = [.sample("bo-tai-chinh/thue")]
        let forced = sample.decide(RoutingSample.law, target: .domain("finance"))
        #expect(forced.isStranded)
        #expect(forced.parts.map(\.reserves.count) == [0])
        let law = forced.considered.first { $0.expert == .sample("bo-tu-phap/luat") }
        #expect(law?.leftOutBy == "not_allowed")
    }

    @Test func `another expert of a forced domain stands in, however unlikely the domain`() {
        var sample = RoutingSample()
        sample.experts.append(.sample("so-tai-chinh/thue", domain: "finance"))
        let decision = sample.decide(RoutingSample.law, target: .domain("finance"))
        let part = decision.parts.first
        #expect(part?.reserves.map(\.definition.id.description) == ["so-tai-chinh/thue"])
    }

    @Test func `a forced expert is asked alone, whatever its domain`() {
        let id = ExpertID.sample("bo-y-te/benh")
        var control = RouteControl()
        control.experts = [id]
        for decision in [
            RoutingSample().decide(RoutingSample.lawAndTax, target: .expert(id)),
            RoutingSample().decide(RoutingSample.lawAndTax, control: control),
        ] {
            #expect(decision.route.strategy == .forced)
            #expect(chosen(decision) == [["bo-y-te/benh"]])
            #expect(decision.parts.first?.reserves.isEmpty == true)
        }
    }

    @Test func `a forced expert that may not serve strands the question`() {
        var sample = RoutingSample()
        sample.experts = [.sample("bo-y-te/benh", domain: "healthcare", state: .paused)]
        let decision = sample.decide(RoutingSample.law, target: .expert(.sample("bo-y-te/benh")))
        #expect(decision.isStranded)
        #expect(decision.considered.map(\.leftOutBy) == ["state"])
    }

    @Test func `a record names why each expert was chosen or left out`() throws {
        var sample = ExchangeTests.withReserve
        sample.dead = [.sample("bo-y-te/benh")]
        sample.experts.append(.sample("tinh-a/luat", domain: "law", state: .paused))
        let record = sample.decide(RoutingSample.law).record(dryRun: true, milliseconds: 0.2)
        let reasons = Dictionary(
            uniqueKeysWithValues: record.considered.map { ($0.expert.description, $0.leftOutBy) }
        )
        #expect(
            reasons == [
                "bo-tu-phap/luat": nil, "hoi-luat-gia/luat": "fewer_suffice",
                "bo-tai-chinh/thue": "other_domain", "bo-y-te/benh": "no_live_node",
                "tinh-a/luat": "state",
            ]
        )
        #expect(record.plan == [.init(expert: .sample("bo-tu-phap/luat"), part: 0)])
        #expect(record.dryRun)
        #expect(record.answer == nil)
        #expect(record.versions == .init(model: "model-1", policy: "7", definitions: 3))
    }

    @Test func `deciding twice decides the same`() throws {
        let first = RoutingSample().decide(RoutingSample.three)
        let second = RoutingSample().decide(RoutingSample.three)
        #expect(
            first.record(dryRun: true, milliseconds: 0)
                == second.record(dryRun: true, milliseconds: 0)
        )
    }

    private func chosen(_ decision: Decision) -> [[String]] {
        decision.parts.map { $0.chosen.map(\.definition.id.description) }
    }
}
