/// Finds the ranking's numbers for a collection on questions of its own.
///
/// One number at a time along a short ladder, kept where the questions' nDCG gains enough to be
/// more than chance; twice round. Deterministic.
package struct SettingsTuning: Sendable {
    /// A question and the texts that answer it.
    package struct Question: Sendable {
        package let query: IndexQuery
        package let relevant: [String]

        package init(text: String, relevant: [String]) {
            query = IndexQuery(text)
            self.relevant = relevant
        }
    }

    private struct Ladder: Sendable {
        let number: any WritableKeyPath<IndexSettings, Double> & Sendable
        let steps: [Double]
        /// Whether the number is worked into the index when it is built.
        var isBuiltIn = false
    }

    private static let ladders = [
        Ladder(number: \.saturation, steps: [0.8, 1.2, 1.6, 2.2], isBuiltIn: true),
        Ladder(number: \.lengthNorm, steps: [0.4, 0.55, 0.7, 0.85, 0.95], isBuiltIn: true),
        Ladder(number: \.headingWeight, steps: [1.2, 2.5, 4], isBuiltIn: true),
        Ladder(number: \.pairWeight, steps: [0.4, 0.6, 0.8, 1]),
        Ladder(number: \.frameWeight, steps: [0.15, 0.3, 0.5, 0.8]),
        Ladder(number: \.conceptWeight, steps: [0, 0.3, 0.8]),
        Ladder(number: \.foldedWeight, steps: [0.1, 0.25, 0.5]),
    ]
    private static let rounds = 2
    /// What a step must bring: a quarter of one question's place, spread over all.
    private static let leastGain = 0.25

    private let texts: [IndexedText]
    private let questions: [Question]

    package init(texts: [IndexedText], questions: [Question]) {
        self.texts = texts
        self.questions = questions
    }

    /// The best numbers found from `settings` on; `progress` is told each gain.
    package func tuned(
        _ settings: IndexSettings = IndexSettings(),
        progress: (String) -> Void = { _ in }
    ) -> IndexSettings {
        guard !questions.isEmpty else { return settings }
        var best = settings
        var index = SparseIndex(texts, settings: best)
        var score = ndcg(index)
        progress("nDCG@10 \(score) with the defaults")
        for _ in 0..<Self.rounds {
            for ladder in Self.ladders {
                for step in ladder.steps where step != best[keyPath: ladder.number] {
                    var tried = best
                    tried[keyPath: ladder.number] = step
                    let triedIndex =
                        ladder.isBuiltIn
                        ? SparseIndex(texts, settings: tried) : index.searched(with: tried)
                    let found = ndcg(triedIndex)
                    guard found > score + Self.leastGain / Double(questions.count) else { continue }
                    (best, score, index) = (tried, found, triedIndex)
                    progress("nDCG@10 \(score)")
                }
            }
        }
        return best
    }

    private func ndcg(_ index: SparseIndex) -> Double {
        let rows = questions.map { question in
            RetrievalEvaluation.Row(
                relevant: question.relevant,
                ranked: index.search(question.query, top: RetrievalEvaluation.depth).map(\.id)
            )
        }
        return RetrievalEvaluation(rows).ndcg
    }
}
