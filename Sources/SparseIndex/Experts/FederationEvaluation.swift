/// Measures the choice of experts on collections whose right passages are known.
package struct FederationEvaluation: Sendable {
    /// What one question brought.
    package struct Row: Sendable {
        /// The rank of the first expert with a relevant passage; nil where it is not chosen.
        let rank: Int?
        let merged: RetrievalEvaluation.Row
        let askAll: RetrievalEvaluation.Row
        let adaptive: RetrievalEvaluation.Row
        let adaptiveAsked: Int
    }

    private let federation: Federation
    private let scorer: ExpertScorer
    private let asked: Int
    private let budget: AskingBudget

    package init(
        _ federation: Federation,
        scorer: ExpertScorer = .standard,
        asked: Int,
        budget: AskingBudget = AskingBudget()
    ) {
        self.federation = federation
        self.scorer = scorer
        self.asked = asked
        self.budget = budget
    }

    /// Chooses for one question; this is what is timed.
    package func choices(_ text: String, room: inout SelectionRoom) -> [ExpertChoice] {
        federation.index.choices(ExpertQuery(IndexQuery(text)), scorer: scorer, room: &room)
    }

    package func row(_ question: Federation.Question, choices: [ExpertChoice]) -> Row {
        let query = ExpertQuery(IndexQuery(question.text))
        let replies = federation.replies(to: question.text, query: query)
        let order = choices.map(\.expert)
        let holders = federation.owners(of: question.relevant)
        func merged(_ experts: some Sequence<Int>) -> RetrievalEvaluation.Row {
            let found = federation.merged(replies, asking: Array(experts))
            let ids = found.map { federation.ids[$0.passage] }
            return RetrievalEvaluation.Row(relevant: question.relevant, ranked: ids)
        }
        let worth = budget.count(choices)
        return Row(
            rank: order.firstIndex(where: holders.contains).map { $0 + 1 },
            merged: merged(order.prefix(asked)),
            askAll: merged(replies.indices),
            adaptive: merged(order.prefix(worth)),
            adaptiveAsked: worth
        )
    }

    /// All figures; `microseconds` has the time of each choice.
    package func metrics(_ rows: [Row], microseconds: [Double]) -> FederationMetrics {
        let times = microseconds.sorted()
        func time(_ share: Double) -> Double {
            times.isEmpty ? 0 : times[min(Int(share * Double(times.count)), times.count - 1)]
        }
        func mean(_ value: (Row) -> Double) -> Double {
            rows.isEmpty ? 0 : rows.reduce(0) { $0 + value($1) } / Double(rows.count)
        }
        func recall(_ limit: Int) -> Double { mean { ($0.rank ?? .max) <= limit ? 1 : 0 } }
        func merged(_ row: (Row) -> RetrievalEvaluation.Row) -> FederationMetrics.Merged {
            FederationMetrics.Merged(
                precisionAt1: mean { row($0).precision },
                recallAt10: mean { row($0).recall },
                mrr: mean { row($0).reciprocalRank }
            )
        }
        return FederationMetrics(
            n: rows.count,
            experts: federation.index.count,
            recallAt1: recall(1),
            recallAt3: recall(3),
            recallAt5: recall(5),
            mrr: mean { $0.rank.map { 1 / Double($0) } ?? 0 },
            merged: merged(\.merged),
            askAll: merged(\.askAll),
            adaptive: merged(\.adaptive),
            adaptiveAsked: mean { Double($0.adaptiveAsked) },
            selectionMicroseconds: .init(p50: time(0.5), p99: time(0.99)),
            indexBytes: federation.index.size,
            sketchBytes: federation.sketchSizes.reduce(0, +),
            largestSketchBytes: federation.sketchSizes.max() ?? 0
        )
    }
}
