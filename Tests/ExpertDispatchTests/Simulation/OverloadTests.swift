import ExpertDispatch
import NIOCore
import Testing

/// More questions than an expert's nodes can do: they shed, and the router asks fewer.
struct OverloadTests {
    /// Ten places of fifty milliseconds.
    private static let capacity = 190.0
    private static let nodes = [SimulatedNode(places: 5), SimulatedNode(places: 5)]

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `twice the capacity costs hardly any goodput, and it recovers at once`(
        seed: UInt64
    ) throws {
        let usual = try [0.7, 0.8, 0.9, 1].map { share in
            try Simulation.run(
                Simulation([Self.nodes], questions: 8_000, perSecond: share * Self.capacity)
            ).goodput(Self.after(10)..<Self.after(35))
        }
        let peak = usual.max() ?? 0
        let crowd = Simulation.Crowd(span: Self.after(20)..<Self.after(50), factor: 4)
        let report = try Simulation.run(
            Simulation(
                [Self.nodes],
                questions: 15_000,
                perSecond: 0.5 * Self.capacity,
                crowd: crowd,
                seed: seed
            )
        )
        let goodput = report.goodput(Self.after(22)..<Self.after(50))
        let calm = report.goodput(Self.after(55)..<Self.after(75)) / (0.5 * Self.capacity)
        print(
            "FIGURE overload, seed \(seed): peak \(peak.rounded(1))/s, at twice the capacity "
                + "\(goodput.rounded(1))/s, five seconds after it "
                + "\((100 * calm).rounded(1)) % of what is asked, amplification "
                + "\(report.amplification.rounded(3)), \(report.failures)"
        )
        #expect(goodput >= 0.9 * peak)
        #expect(report.share(replies: 1, within: .seconds(1), since: Self.after(55)) >= 0.99)
        #expect(report.amplification <= 1.2)
    }

    private static func after(_ seconds: Int64) -> LoopTime {
        Simulation.start + .seconds(seconds)
    }
}
