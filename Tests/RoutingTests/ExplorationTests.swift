import ExpertRegistry
import Routing
import TestSupport
import Testing
import Wire

struct ExplorationTests {
    private static let old = "bo-tu-phap/luat"
    private static let new = "hoi-luat-gia/luat"

    /// Two experts of one domain, whom their cards do not tell apart.
    private static func pair(share: Double = 0.05) -> RoutingSample {
        var sample = RoutingSample()
        sample.experts = [old, new].map { .sample($0, domain: "law") }
        sample.policy.fanOut.explore = share
        return sample
    }

    private static func asked(
        _ sample: RoutingSample,
        _ count: Int,
        control: RouteControl = RouteControl(),
        target: Query.Target = .auto
    ) -> [Decision] {
        (0..<count).map {
            sample.decide(
                RoutingSample.law,
                recordID: "rec_\($0)",
                target: target,
                control: control
            )
        }
    }

    private static func explored(_ decision: Decision) -> [String] {
        decision.record(dryRun: true, milliseconds: 0).plan.filter { $0.explored == true }
            .map(\.expert.description)
    }

    @Test func `a new expert is asked along for a small share of the questions`() {
        let decisions = Self.asked(Self.pair(), 4_000)
        let explored = decisions.count { !Self.explored($0).isEmpty }
        #expect((40...200).contains(explored))
        for decision in decisions {
            let chosen = decision.parts[0].chosen
            #expect(chosen[0].definition.id.description == Self.old)
            #expect(Self.explored(decision) == chosen.dropFirst().map(\.definition.id.description))
            #expect(chosen.map(\.isRival) == chosen.indices.map { $0 > 0 })
        }
    }

    @Test func `the same record explores the same`() {
        let first = Self.asked(Self.pair(), 300).map(Self.explored)
        #expect(first == Self.asked(Self.pair(), 300).map(Self.explored))
        #expect(first.contains([Self.new]))
    }

    @Test func `nobody is explored where it is not wanted, allowed, or near`() {
        var control = RouteControl()
        control.maxExperts = 1
        var named = RouteControl()
        named.domains = ["law"]
        var paused = Self.pair(share: 1)
        paused.experts[1] = .sample(Self.new, domain: "law", state: .paused)
        var dead = Self.pair(share: 1)
        dead.dead = [.sample(Self.new)]
        var stranger = Self.pair(share: 1)
        stranger.experts[1] = .sample(Self.new, domain: "finance")
        let plans = [
            Self.asked(Self.pair(share: 0), 200),
            Self.asked(Self.pair(share: 1), 200, control: control),
            Self.asked(Self.pair(share: 1), 200, control: named), Self.asked(paused, 200),
            Self.asked(Self.pair(share: 1), 200, target: .expert(.sample(Self.old))),
            Self.asked(dead, 200), Self.asked(stranger, 200),
        ]
        #expect(plans.allSatisfy { $0.allSatisfy { Self.explored($0).isEmpty } })
    }

    /// Every third answer is spoken of.
    @Test(arguments: [1, 2, 3, 4, 5, 6])
    func `a better newcomer takes over`(seed: UInt64) throws {
        var run = ExplorationRun(seed: seed, useful: [Self.old: 0.85, Self.new: 0.97])
        for _ in 0..<8_000 { run.ask() }
        #expect(try #require(run.firsts.firstIndex(of: Self.new)) < 5_000)
        #expect(run.firsts.suffix(1_000).count { $0 == Self.new } > 900)
    }

    @Test(arguments: [(1, 0.4), (2, 0.4), (3, 0.4), (4, 0.7), (5, 0.7), (6, 0.7)])
    func `a worse newcomer is tried and dropped`(seed: UInt64, useful: Double) {
        var run = ExplorationRun(seed: seed, useful: [Self.old: 0.9, Self.new: useful])
        for _ in 0..<8_000 { run.ask() }
        #expect(run.explorations.count { $0 } < 300)
        // What trying it costs: so many questions of 8,000 were put to it first.
        #expect(run.firsts.count { $0 == Self.new } <= 300)
        #expect(run.firsts.suffix(1_000).allSatisfy { $0 == Self.old })
    }
}
