import ExpertNode
import Testing

/// The figures that a node's admission has to reach, on a simulated node; printed as `FIGURE`.
struct AdmissionFiguresTests {
    private static let capacity = NodeSimulation.capacity

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `twice the capacity costs hardly any goodput, and it recovers at once`(
        seed: UInt64
    ) {
        let peak =
            [0.6, 0.8, 0.9, 1].map { share in
                Self.run([.init(from: 0, perSecond: share * Self.capacity)], 60, seed: seed)
                    .goodput(10..<60)
            }.max() ?? 0
        let phases: [NodeSimulation.Phase] = [
            .init(from: 0, perSecond: 0.5 * Self.capacity),
            .init(from: 20, perSecond: 2 * Self.capacity),
            .init(from: 80, perSecond: 0.5 * Self.capacity),
        ]
        let crowd = Self.run(phases, 120, seed: seed)
        let bare = Self.run(phases, 120, isControlled: false, seed: seed)
        let goodput = crowd.goodput(25..<80)
        let shedAfter = crowd.questions.filter { $0.asked >= 85 && $0.isShed }.count
        let recovered = crowd.questions.last { $0.isShed && $0.asked > 80 }.map { $0.asked - 80 }
        let limits = crowd.limits.filter { (25..<80).contains($0.at) }.map(\.limit)
        print(
            "FIGURE overload, seed \(seed): peak \(peak.shown)/s, at twice the capacity "
                + "\(goodput.shown)/s (\((100 * goodput / peak).shown) %), without admission "
                + "\(bare.goodput(25..<80).shown)/s; p50/p99 of admitted "
                + "\((1_000 * crowd.quantile(0.5, 25..<80)).shown)/"
                + "\((1_000 * crowd.quantile(0.99, 25..<80)).shown) ms, unloaded p99 "
                + "\((1_000 * crowd.quantile(0.99, 5..<20)).shown) ms; limit "
                + "\(limits.min() ?? 0)…\(limits.max() ?? 0); last shed "
                + "\((recovered ?? 0).shown) s after the crowd had gone"
        )
        #expect(goodput >= 0.9 * peak)
        #expect(bare.goodput(25..<80) < 0.5 * peak)
        #expect(shedAfter == 0)
        #expect(crowd.served(85..<119) >= 0.99)
    }

    @Test func `a lasting overload does not become the usual`() {
        let crowd = Self.run([.init(from: 0, perSecond: 2 * Self.capacity)], 900, seed: 4)
        let late = crowd.limits.filter { $0.at > 600 }.map(\.limit)
        print("FIGURE lasting overload: limit after ten minutes \(late.max() ?? 0) at most")
        #expect(crowd.goodput(600..<900) >= 0.9 * Self.capacity)
        #expect((late.max() ?? .max) <= 16)
    }

    @Test func `probes stand back for those who wait for an answer`() {
        let alone = Self.run([.init(from: 0, perSecond: 0.8 * Self.capacity)], 60, seed: 5)
        let crowd = Self.run(
            [.init(from: 0, perSecond: 1.6 * Self.capacity, probes: 0.5)],
            60,
            seed: 5
        )
        let served = crowd.served(5..<59)
        let probed = crowd.served(5..<59, .probe)
        print(
            "FIGURE priorities at 0.8 × capacity and as many probes: served interactive "
                + "\((100 * served).shown) % (\((100 * alone.served(5..<59)).shown) % without), "
                + "probes \((100 * probed).shown) %"
        )
        #expect(served >= 0.95)
        #expect(served >= 0.97 * alone.served(5..<59))
        #expect(probed > 0 && probed < 0.5)
    }

    private static func run(
        _ phases: [NodeSimulation.Phase],
        _ length: Double,
        isControlled: Bool = true,
        seed: UInt64
    ) -> NodeSimulation {
        .run(NodeSimulation(phases, length: length, isControlled: isControlled, seed: seed))
    }
}

extension Double {
    fileprivate var shown: String { "\((self * 10).rounded() / 10)" }
}
