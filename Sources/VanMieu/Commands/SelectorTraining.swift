import SparseIndex

/// Learns how experts are chosen, and measures on questions that were not learned from.
struct SelectorTraining {
    /// Experts asked for the merged figures, which are not told of.
    private static let asked = 5

    let federation: Federation

    /// The weights learned from all questions, and what to tell of them.
    func learned() -> (scorer: ExpertScorer, summary: String) {
        let examples = federation.questions.map { federation.example($0.text) }
        let scorer = ScorerTraining(examples.compactMap(\.self)).learned()
        let shipped = metrics(learns: false, examples)
        let learned = metrics(learns: true, examples)
        let summary = """
            \(learned.n) questions, \(examples.count { $0 != nil }) with a label, among \
            \(learned.experts) parts of experts
            weights of impact, of pairs' impact, of likelihood, of pairs' likelihood: \
            \(Self.list(scorer))
            \(Self.line("shipped", shipped))
            \(Self.line("learned", learned))   (each fifth from the other four)
            """
        return (scorer, summary)
    }

    private func metrics(
        learns: Bool,
        _ examples: [ScorerTraining.Example?]
    ) -> FederationMetrics {
        FederationRun(
            federation: federation,
            asked: Self.asked,
            learns: learns,
            examples: examples
        ).metrics()
    }

    private static func list(_ scorer: ExpertScorer) -> String {
        scorer.weights.indices.map { decimals(scorer.weights[$0]) }.joined(separator: ", ")
    }

    private static func line(_ name: String, _ metrics: FederationMetrics) -> String {
        "\(name)  R@1 \(decimals(metrics.recallAt1))  R@3 \(decimals(metrics.recallAt3))  "
            + "R@5 \(decimals(metrics.recallAt5))  MRR \(decimals(metrics.mrr))"
    }

    private static func decimals(_ value: Double) -> String {
        "\((value * 1_000).rounded() / 1_000)"
    }
}
