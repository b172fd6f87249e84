import SparseIndex

/// Times the choice among made-up experts, on one thread, and holds it to an exhaustive one.
struct SyntheticRun {
    private static let questions = 1000
    private static let warming = 100
    /// A question is put so often and its best time counts, since what else the machine does is not
    /// the choice's.
    private static let repetitions = 3
    /// So many questions are put to every expert too, which takes up to a second each.
    private static let compared = 100
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
        let queries = (0..<(Self.warming + Self.questions)).map { number in
            network.question(expert: number * 7919 % size.experts, length: 8 + number % 25)
        }
        let times = queries.map { time($0, index: index) }.dropFirst(Self.warming).sorted()
        let agreement = agreement(queries.suffix(Self.compared), index: index)
        return SyntheticMetrics(
            experts: size.experts,
            terms: size.terms,
            sketchBytes: sketchBytes,
            indexBytes: index.size,
            indexSeconds: seconds,
            selectionMicroseconds: .init(
                p50: times[times.count / 2],
                p99: times[times.count * 99 / 100]
            ),
            agreementAt1: agreement.atFirst,
            agreementInCandidates: agreement.inCandidates,
            agreementOf5: agreement.ofFive
        )
    }

    private func agreement(
        _ queries: some Sequence<ExpertQuery>,
        index: ExpertIndex
    ) -> SelectionAgreement {
        var room = SelectionRoom()
        var agreement = SelectionAgreement()
        for query in queries { agreement.add(query, index: index, room: &room) }
        return agreement
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
