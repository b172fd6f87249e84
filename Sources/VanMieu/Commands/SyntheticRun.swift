import SparseIndex

/// Times the choice among made-up experts, on one thread.
struct SyntheticRun {
    private static let questions = 1000
    private static let warming = 100
    /// A question is put so often and its best time counts, since what else the machine does is not
    /// the choice's.
    private static let repetitions = 3
    private static let seed: UInt64 = 1

    let size: SyntheticSize

    func metrics() -> SyntheticMetrics {
        var network = SyntheticNetwork(experts: size.experts, seed: Self.seed)
        var sketches = (0..<size.experts).map { network.sketch(expert: $0, terms: size.terms) }
        let began = ContinuousClock.now
        let index = ExpertIndex(sketches, version: 1)
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        let sketchBytes = sketches.reduce(0) { $0 + SketchFile.bytes(of: $1).count }
        sketches = []
        var times: [Double] = []
        for number in 0..<(Self.warming + Self.questions) {
            let query = network.question(
                expert: number * 7919 % size.experts,
                length: 8 + number % 25
            )
            let time = time(query, index: index)
            if number >= Self.warming { times.append(time) }
        }
        times.sort()
        return SyntheticMetrics(
            experts: size.experts,
            terms: size.terms,
            sketchBytes: sketchBytes,
            indexBytes: index.size,
            indexSeconds: seconds,
            selectionMicroseconds: .init(
                p50: times[times.count / 2],
                p99: times[times.count * 99 / 100]
            )
        )
    }

    private func time(_ query: ExpertQuery, index: ExpertIndex) -> Double {
        var room = SelectionRoom()
        var best = Double.infinity
        for _ in 0..<Self.repetitions {
            let began = ContinuousClock.now
            _ = index.choices(query, room: &room)
            best = min(best, (ContinuousClock.now - began) / .microseconds(1))
        }
        return best
    }
}
