import ExpertRegistry
import Routing
import TestSupport
import Testing
import Wire

struct SelectionTests {
    @Test(arguments: [
        ("state", ExpertDefinition.sample("a1/b1", domain: "law", state: .paused)),
        ("state", .sample("a1/b1", domain: "law", state: .revoked)),
        ("state", .sample("a1/b1", domain: "law", state: .submitted)),
        ("data_class", .sample("a1/b1", domain: "law", card: .sample(classification: "personal"))),
        ("region", .sample("a1/b1", domain: "law", card: .sample(region: "US"))),
        ("data_class", .sample("a1/b1", domain: "law", card: SelectionTests.silentCard)),
    ])
    func `an expert is left out by a rule that has a name`(
        rule: String,
        expert: ExpertDefinition
    ) {
        let policy = Policy.sample().eligibility
        let failure = Eligibility.failure(of: expert, policy: policy, control: RouteControl())
        #expect(failure == rule)
    }

    @Test func `an expert that breaks no rule may be asked`() {
        let failure = Eligibility.failure(
            of: .sample("a1/b1", domain: "law"),
            policy: Policy.sample().eligibility,
            control: RouteControl()
        )
        #expect(failure == nil)
    }

    @Test func `the caller's list of experts leaves out all others`() {
        var control = RouteControl()
        control.experts = [.sample("a1/b1")]
        let policy = Policy.sample().eligibility
        let named = ExpertDefinition.sample("a1/b1", domain: "law")
        let other = ExpertDefinition.sample("a1/c1", domain: "law")
        #expect(Eligibility.failure(of: named, policy: policy, control: control) == nil)
        #expect(Eligibility.failure(of: other, policy: policy, control: control) == "not_allowed")
    }

    @Test func `a dead node is missing where nobody else has the field`() {
        var sample = RoutingSample()
        sample.dead = [.sample("bo-tu-phap/luat")]
        let part = sample.decide(RoutingSample.law).parts.first
        #expect(part?.chosen.isEmpty == true)
        #expect(part?.missing.map(\.reason) == ["no_live_node"])
    }

    @Test func `a living expert of the field is preferred to a dead one`() {
        var sample = ExchangeTests.withReserve
        sample.dead = [.sample("bo-tu-phap/luat")]
        let part = sample.decide(RoutingSample.law).parts.first
        #expect(part?.chosen.map(\.definition.id.description) == ["hoi-luat-gia/luat"])
    }

    @Test func `another expert of the domain asked is no rival of a second domain`() {
        var sample = ExchangeTests.withReserve
        sample.policy.fanOut.rivalAbove = 0.01
        let part = sample.decide(RoutingSample.law).parts.first
        let chosen = part?.chosen.filter { $0.definition.domains == ["law"] } ?? []
        #expect(chosen.count == 1)
        #expect(part?.chosen.contains { $0.isRival && $0.definition.domains == ["law"] } == false)
    }

    @Test func `where a named domain is dead, a likely one stands in`() {
        var sample = RoutingSample()
        sample.policy.fanOut.widenAbove = 0.01
        sample.dead = [.sample("bo-tu-phap/luat")]
        let part = sample.decide(RoutingSample.law).parts.first
        #expect(part?.chosen.map(\.definition.id.description) == ["bo-tai-chinh/thue"])
        #expect(part?.missing.map(\.expert.description) == ["bo-tu-phap/luat"])
    }

    @Test func `nobody stands in for one part who answers another`() {
        var sample = RoutingSample()
        sample.policy.fanOut.widenAbove = 0
        sample.dead = [.sample("bo-tai-chinh/thue")]
        let parts = sample.decide(RoutingSample.lawAndTax).parts
        #expect(
            parts.map { $0.chosen.map(\.definition.id.owner) } == [["bo-tu-phap"], ["bo-y-te"]]
        )
        #expect(parts.map(\.reserves.count) == [0, 0])
    }

    @Test func `one expert stands in for one part only`() {
        var sample = RoutingSample()
        sample.policy.fanOut.widenAbove = 0
        sample.dead = [.sample("bo-tai-chinh/thue"), .sample("bo-tu-phap/luat")]
        let parts = sample.decide(RoutingSample.lawAndTax).parts
        #expect(parts.map(\.chosen.count) == [1, 0])
        #expect(parts.flatMap(\.missing).count == 2)
    }

    @Test func `equal experts are taken in the order of their ids`() {
        var sample = RoutingSample()
        sample.experts = ["c1/x1", "a1/x1", "b1/x1"].map { id in
            .sample(id, domain: "law", card: .sample(id))
        }
        let part = sample.decide(RoutingSample.law).parts.first
        #expect(part?.chosen.map(\.definition.id.description) == ["a1/x1"])
        #expect(part?.reserves.map(\.definition.id.description) == ["b1/x1", "c1/x1"])
    }

    @Test func `of one field the expert whose card speaks of the question comes first`() {
        var sample = RoutingSample()
        sample.experts = [
            .sample("a1/x1", domain: "law", card: .sample("a1/x1", examples: ["Ly hôn ở đâu?"])),
            .sample(
                "b1/x1",
                domain: "law",
                card: .sample("b1/x1", examples: ["Thử việc kéo dài bao lâu theo hợp đồng?"])
            ),
        ]
        let part = sample.decide(RoutingSample.law).parts.first
        #expect(part?.chosen.map(\.definition.id.description) == ["b1/x1"])
    }

    @Test(arguments: 1...5)
    func `a plan never holds more calls than were allowed`(limit: Int) {
        var control = RouteControl()
        control.maxExperts = limit
        let parts = RoutingSample().decide(RoutingSample.three, control: control).parts
        #expect(parts.count == 3)
        #expect(parts.map(\.chosen.count).reduce(0, +) == min(3, limit))
        #expect(parts.first?.chosen.isEmpty == false)
    }

    @Test func `the policy bounds a plan where the request does not`() {
        var sample = RoutingSample()
        sample.policy.fanOut.maxExperts = 1
        let decision = sample.decide(RoutingSample.lawAndTax)
        #expect(decision.parts.map(\.chosen.count) == [1, 0])
    }

    private static var silentCard: AgentCard {
        var card = AgentCard.sample()
        card.capabilities.extensions = []
        return card
    }
}
