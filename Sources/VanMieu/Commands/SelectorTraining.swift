import SparseIndex

/// Learns how experts are chosen, and measures on questions that were not learned from.
struct SelectorTraining {
    /// Experts asked for the merged figures, which are not told of.
    private static let asked = 5

    let federation: Federation

    /// The weights learned from all questions, and what to tell of them.
    func learned() -> (scorer: ExpertScorer, summary: String) {
        let lessons = federation.questions.map { federation.lesson($0, knowingAnswers: true) }
        let scorer = ExpertScorer.learned(from: lessons.compactMap(\.self))
        let shipped = metrics(learns: false, lessons)
        let learned = metrics(learns: true, lessons)
        let summary = """
            \(learned.n) questions, \(lessons.count { $0 != nil }) with a label, among \
            \(learned.experts) parts of experts
            weights of impact, of pairs' impact, of likelihood, of pairs' likelihood: \
            \(Self.list(scorer.weights))
            of impact, of pairs' impact, of likelihood, of the meeting in a passage: \
            \(Self.list(scorer.meetingWeights))
            \(Self.line("shipped", shipped))
            \(Self.line("learned", learned))   (each fifth from the other four)
            """
        return (scorer, summary)
    }

    private func metrics(
        learns: Bool,
        _ lessons: [SelectionLesson?]
    ) -> FederationMetrics {
        FederationRun(
            federation: federation,
            asked: Self.asked,
            learns: learns,
            lessons: lessons
        ).metrics()
    }

    private static func list(_ weights: SIMD4<Double>) -> String {
        weights.indices.map { decimals(weights[$0]) }.joined(separator: ", ")
    }

    private static func line(_ name: String, _ metrics: FederationMetrics) -> String {
        "\(name)  R@1 \(decimals(metrics.recallAt1))  R@3 \(decimals(metrics.recallAt3))  "
            + "R@5 \(decimals(metrics.recallAt5))  MRR \(decimals(metrics.mrr))"
    }

    private static func decimals(_ value: Double) -> String {
        "\((value * 1_000).rounded() / 1_000)"
    }
}
