import ExpertDispatch
import NIOCore
import Testing

/// The figures that dispatch has to reach, on a clock of the simulation's own; printed as `FIGURE`.
struct DispatchFiguresTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `hedging takes three fifths off the p99 of three experts with stragglers`(
        seed: UInt64
    ) throws {
        let node = SimulatedNode(hasStragglers: true)
        let experts = Array(repeating: Array(repeating: node, count: 3), count: 3)
        let bare = try run(experts, .withoutHedges, questions: 20_000, seed: seed)
        let hedged = try run(experts, .full, questions: 20_000, seed: seed)
        let extra = hedged.amplification - 1
        let saved = 1 - hedged.quantile(0.99) / bare.quantile(0.99)
        print(
            "FIGURE hedging, seed \(seed): p99 \(bare.quantile(0.99).milliseconds) ms → "
                + "\(hedged.quantile(0.99).milliseconds) ms (−\(percent(saved))), p50 "
                + "\(hedged.quantile(0.5).milliseconds) ms, extra requests \(percent(extra))"
        )
        #expect(saved >= 0.6)
        #expect(extra <= 0.05)
        // Without hedges, what is overdue is asked again: the stragglers.
        #expect(bare.amplification <= 1.02)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `one of eleven nodes ten times slower is hardly noticed`(seed: UInt64) throws {
        var nodes = Array(
            repeating: SimulatedNode(median: .milliseconds(100), spread: 0.5),
            count: 11
        )
        nodes[4].fault = .slow(10)
        let turns = try run([nodes], .roundRobin, questions: 50_000, seed: seed)
        let bare = try run([nodes], .withoutHedges, questions: 50_000, seed: seed)
        let full = try run([nodes], .full, questions: 50_000, seed: seed)
        let shares = [turns, bare, full].map { $0.share(replies: 1, within: .seconds(1)) }
        print(
            "FIGURE one of 11 slow, seed \(seed): within 1 s round robin \(percent(shares[0])), "
                + "two choices \(percent(shares[1])), with hedges \(percent(shares[2])), extra "
                + "requests \(percent(full.amplification - 1)), to the slow node "
                + "\(full.shares[0][4]) of \(full.requests)"
        )
        #expect(shares[0] < 0.97)
        #expect(shares[1] >= 0.995)
        #expect(shares[2] >= 0.999)
        #expect(full.amplification <= 1.05)
    }

    @Test(arguments: [Outage.refusing, .blackHole, .failing], [1, 2, 3])
    func `one expert that is down is found out at once and costs little`(
        outage: Outage,
        nodes: Int
    ) throws {
        let healthy = SimulatedNode()
        let from = Simulation.start + .seconds(20)
        var down = healthy
        down.fault = outage.fault
        down.isFaulty = { $0 >= from }
        let experts = [healthy, healthy, down].map { Array(repeating: $0, count: nodes) }
        let simulation = try Simulation(experts, questions: 6_000)
        let report = try Simulation.run(simulation)
        let useful = report.share(replies: 2, since: from)
        let detection = report.detection(of: 2, from: from)
        print(
            "FIGURE one expert down, \(outage), \(nodes) nodes each: amplification "
                + "\(report.amplification.rounded(3)), its own "
                + "\(report.ownAmplification(of: 2, from: from).rounded(3)), found out after "
                + "\(detection.requests) requests, \(detection.time.milliseconds) ms; "
                + "useful \(percent(useful)), "
                + "p99 of questions \(report.quantile(0.99).milliseconds) ms"
        )
        #expect(report.amplification <= 1.2)
        #expect(report.ownAmplification(of: 2, from: from) <= 1.2)
        #expect(useful >= 0.99)
        #expect(detection.time < .seconds(1) || detection.requests <= 5 * nodes)
    }

    enum Outage: Sendable {
        case refusing, blackHole, failing

        var fault: SimulatedNode.Fault {
            switch self {
            case .refusing: .refusing
            case .blackHole: .blackHole
            case .failing: .failing(1)
            }
        }
    }

    private func run(
        _ experts: [[SimulatedNode]],
        _ dispatch: Simulation.Dispatch,
        questions: Int,
        seed: UInt64
    ) throws -> SimulationReport {
        try Simulation.run(
            Simulation(experts, dispatch: dispatch, questions: questions, seed: seed)
        )
    }

    private func percent(_ share: Double) -> String {
        "\((share * 100).rounded(2)) %"
    }
}

extension Double {
    /// To so many places.
    func rounded(_ places: Int) -> Double {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        return (self * scale).rounded() / scale
    }
}

extension TimeAmount {
    var milliseconds: Int64 { nanoseconds / 1_000_000 }

    static func / (one: TimeAmount, other: TimeAmount) -> Double {
        Double(one.nanoseconds) / Double(other.nanoseconds)
    }
}
