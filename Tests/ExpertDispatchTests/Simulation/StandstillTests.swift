import ExpertDispatch
import NIOCore
import Testing

/// All nodes stand still at once, as where their machine, or the disk that they log to, stops.
struct StandstillTests {
    @Test(arguments: [500, 800, 1_300, 1_900] as [Int64], [1, 2] as [UInt64])
    func `a standstill of all nodes costs no answer`(
        milliseconds: Int64,
        seed: UInt64
    ) throws {
        let begins = Simulation.start + .seconds(5)
        let ends = begins + .milliseconds(milliseconds)
        let node = SimulatedNode(fault: .still(until: ends)) { $0 >= begins && $0 < ends }
        let experts = Array(repeating: [node, node], count: 3)
        let report = try Simulation.run(Simulation(experts, questions: 1_500, seed: seed))
        let answered = report.share(replies: 3)
        print(
            "FIGURE standstill of \(milliseconds) ms, seed \(seed): answered whole "
                + "\(answered.rounded(4)), amplification \(report.amplification.rounded(3)), "
                + "slowest \(report.quantile(1).milliseconds) ms, \(report.failures)"
        )
        #expect(answered == 1)
        #expect(report.quantile(1) <= .milliseconds(milliseconds + 1_000))
        #expect(report.amplification <= 1.25)
    }

    @Test func `a crowd at an expert that was never called is not turned away`() throws {
        let slow = SimulatedNode(median: .seconds(2), spread: 0.1)
        let simulation = try Simulation([[slow, slow]], questions: 200, perSecond: 500)
        let report = try Simulation.run(simulation)
        #expect(report.failures[.throttled] == nil)
        #expect(report.share(replies: 1) == 1)
    }
}
