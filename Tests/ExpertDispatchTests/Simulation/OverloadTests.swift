import ExpertDispatch
import NIOCore
import Testing

/// More questions than an expert's nodes can do: they shed, and the router asks fewer.
struct OverloadTests {
    /// Twenty places of fifty milliseconds.
    private static let capacity = 380.0
    private static let nodes = [SimulatedNode(places: 10), SimulatedNode(places: 10)]

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `twice the capacity costs hardly any goodput, and it recovers at once`(
        seed: UInt64
    ) throws {
        let usual = try [0.7, 0.8, 0.9, 1].map { share in
            let rate = share * Self.capacity
            return try Simulation.run(
                Simulation([Self.nodes], questions: Int(30 * rate), perSecond: rate, seed: seed)
            ).goodput(Self.after(5)..<Self.after(25))
        }
        let peak = usual.max() ?? 0
        let half = 0.5 * Self.capacity
        let report = try Simulation.run(
            Simulation(
                [Self.nodes],
                // Twenty seconds before, twenty of the crowd, and thirty after it.
                questions: Int(130 * half),
                perSecond: half,
                crowd: .init(span: Self.after(20)..<Self.after(40), factor: 4),
                seed: seed
            )
        )
        let goodput = report.goodput(Self.after(22)..<Self.after(40))
        let calm = report.goodput(Self.after(45)..<Self.after(65)) / half
        print(
            "FIGURE overload, seed \(seed): peak \(peak.rounded(1))/s, at twice the capacity "
                + "\(goodput.rounded(1))/s, five seconds after it "
                + "\((100 * calm).rounded(1)) % of what is asked, amplification "
                + "\(report.amplification.rounded(3)), \(report.failures)"
        )
        #expect(goodput >= 0.9 * peak)
        #expect(report.share(replies: 1, within: .seconds(1), since: Self.after(45)) >= 0.99)
        #expect(report.amplification <= 1.2)
    }

    private static func after(_ seconds: Int64) -> LoopTime {
        Simulation.start + .seconds(seconds)
    }
}
