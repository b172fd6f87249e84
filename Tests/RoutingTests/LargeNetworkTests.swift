import ExpertRegistry
import Routing
import Synchronization
import TestSupport
import Testing
import Wire

/// What a decision costs, and says, among ten thousand experts.
struct LargeNetworkTests {
    private static let count = 10_000

    @Test func `a record lists the experts that matter and counts all others by rule`() throws {
        let (decision, _) = try Self.decide()
        let record = decision.record(dryRun: true, milliseconds: 0.2)
        let leftOut = try #require(record.leftOut)
        #expect(record.considered.count <= 40)
        #expect(record.considered.count + leftOut.values.reduce(0, +) == Self.count)
        #expect(record.considered.contains { $0.chosen })
        #expect(Set(leftOut.keys) == ["state", "fewer_suffice", "other_domain"])
        #expect(record.encoded().count < 16_384)
    }

    @Test func `a decision looks at no more experts than a small network has`() throws {
        let (decision, looks) = try Self.decide()
        #expect(!decision.parts.flatMap(\.chosen).isEmpty)
        #expect(decision.parts.allSatisfy { $0.reserves.count <= 16 })
        #expect(looks <= 3 * Selection.mostOfDomain)
    }

    @Test func `whom the question matches is found among thousands`() throws {
        let (decision, _) = try Self.decide()
        #expect(decision.parts.first?.chosen.first?.definition.id == Self.expertOfSharks)
    }

    @Test(arguments: [true, false])
    func `who is named is asked, and the others are counted as not allowed`(byModel: Bool) throws {
        let named = ExpertID.sample("tinh-7/linh-vuc")
        var control = RouteControl()
        if !byModel { control.experts = [named] }
        let (decision, looks) = try Self.decide(
            target: byModel ? .expert(named) : .auto,
            control: control
        )
        let record = decision.record(dryRun: true, milliseconds: 0.2)
        let leftOut = try #require(record.leftOut)
        #expect(decision.parts.flatMap(\.chosen).map(\.definition.id) == [named])
        #expect(record.considered.count + leftOut.values.reduce(0, +) == Self.count)
        #expect(Set(leftOut.keys) == ["state", "not_allowed"])
        #expect(looks < 100)
    }

    private static let expertOfSharks = ExpertID.sample("tinh-9996/linh-vuc")

    /// The decision, and how often it asked whether an expert lives.
    private static func decide(
        target: Query.Target = .auto,
        control: RouteControl = RouteControl()
    ) throws -> (Decision, looks: Int) {
        var sample = RoutingSample()
        let domains = ["law", "finance", "law"]
        sample.experts = (0..<count).map { number in
            let id = "tinh-\(number)/linh-vuc"
            let domain = domains[number % 3]
            let isOfSharks = number == 9_996
            return .sample(
                id,
                domain: domain,
                state: number % 10 == 9 ? .paused : .active,
                card: isOfSharks
                    ? .sample(id, name: "Chuyên gia cá mập tre", domains: [domain]) : nil
            )
        }
        let looks = Looks()
        let network = sample.network
        let watched = Network(
            definitions: network.definitions,
            catalogue: network.catalogue,
            nodes: { expert in
                looks.count.withLock { $0 += 1 }
                return network.nodes(expert)
            }
        )
        let decision = sample.pipeline.start(
            Query(
                recordID: "rec_1",
                application: "app",
                text: "Ký hợp đồng lao động với chuyên gia cá mập tre kéo dài bao lâu?",
                target: target,
                control: control,
                received: RoutingSample.started,
                at: "2026-11-20T00:00:00.000Z",
                deadlineMilliseconds: 8_000,
                fieldNames: []
            ),
            network: watched
        )
        return (decision, looks.count.withLock { $0 })
    }

    private final class Looks: Sendable {
        let count = Mutex(0)
    }
}
