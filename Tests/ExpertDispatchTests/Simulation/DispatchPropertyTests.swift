import ExpertDispatch
import NIOCore
import Testing

/// What holds whatever goes wrong.
struct DispatchPropertyTests {
    @Test(arguments: Trouble.allCases, [1, 2, 3, 4] as [UInt64])
    func `trouble makes no flood of requests, keeps the deadline and passes`(
        trouble: Trouble,
        seed: UInt64
    ) throws {
        let simulation = try Simulation(
            [trouble.nodes],
            questions: 6_000,
            patience: .seconds(2),
            seed: seed
        )
        let report = try Simulation.run(simulation)
        let after = report.share(replies: 1, since: Trouble.ends + .seconds(20))
        print(
            "FIGURE \(trouble), seed \(seed): amplification \(report.amplification.rounded(3)), "
                + "answered \(report.share(replies: 1).rounded(4)), after it \(after.rounded(4)), "
                + "p99 \(report.quantile(0.99).milliseconds) ms, \(report.failures)"
        )
        #expect(report.calls == 6_000)
        #expect(report.questions.allSatisfy { $0.open == 0 })
        #expect(report.amplification <= 1.25)
        #expect(report.requestsAfterDeadline == 0)
        #expect(report.longestOverrun <= .milliseconds(5))
        #expect(report.leastBalance >= 0)
        #expect(after >= 0.999)
        #expect(report.share(replies: 1) >= (trouble.leavesTwo ? 0.98 : 0.65))
    }

    @Test(arguments: [SimulatedNode.Fault.shedding(0.45), .failing(0.3), .blackHole])
    func `trouble without end stays within the budgets`(fault: SimulatedNode.Fault) throws {
        let node = SimulatedNode(fault: fault)
        let report = try Simulation.run(Simulation([[node, node, node]], questions: 10_000))
        print("FIGURE endless \(fault): amplification \(report.amplification.rounded(3))")
        #expect(report.amplification <= 1.25)
        #expect(report.leastBalance >= 0)
    }

    @Test(arguments: [TimeAmount.milliseconds(40), .milliseconds(60), .milliseconds(200)])
    func `a deadline near the usual time is kept`(patience: TimeAmount) throws {
        let simulation = try Simulation(
            [Trouble.stragglers.nodes],
            questions: 3_000,
            patience: patience
        )
        let report = try Simulation.run(simulation)
        #expect(report.requestsAfterDeadline == 0)
        #expect(report.longestOverrun <= .milliseconds(5))
        #expect(report.amplification <= 1.25)
    }

    @Test func `the same seed gives the same run`() throws {
        func requests(_ seed: UInt64) throws -> [[Int]] {
            let nodes = Trouble.flapping.nodes
            return try Simulation.run(Simulation([nodes], questions: 3_000, seed: seed)).shares
        }
        #expect(try requests(5) == requests(5))
        #expect(try requests(5) != requests(6))
    }
}
