/// Compares rankings with the texts that are right.
package struct RetrievalEvaluation: Sendable {
    /// How far down a ranking counts.
    package static let depth = 10

    /// What one query was to find, and what it found, best first.
    package struct Row: Sendable {
        let relevant: Set<String>
        let ranked: [String]

        package init(relevant: [String], ranked: [String]) {
            self.relevant = Set(relevant)
            self.ranked = Array(ranked.prefix(RetrievalEvaluation.depth))
        }

        var gains: [Bool] { ranked.map(relevant.contains) }

        /// Järvelin and Kekäläinen 2002, each relevant text counting one.
        var ndcg: Double {
            let found = gains.enumerated().reduce(0) {
                $0 + ($1.element ? Self.discount($1.offset) : 0)
            }
            let ideal = (0..<min(relevant.count, RetrievalEvaluation.depth))
                .reduce(0) { $0 + Self.discount($1) }
            return ideal > 0 ? found / ideal : 0
        }

        var reciprocalRank: Double { gains.firstIndex(of: true).map { 1 / Double($0 + 1) } ?? 0 }
        var precision: Double { gains.first == true ? 1 : 0 }

        var recall: Double {
            relevant.isEmpty ? 0 : Double(gains.count { $0 }) / Double(relevant.count)
        }

        private static func discount(_ place: Int) -> Double {
            logarithm(2) / logarithm(Double(place + 2))
        }
    }

    private let rows: [Row]

    package init(_ rows: [Row]) {
        self.rows = rows
    }

    package var ndcg: Double { mean(\.ndcg) }

    /// All figures; `milliseconds` has the time of each query.
    package func metrics(
        milliseconds: [Double],
        indexSeconds: Double,
        indexBytes: Int,
        textBytes: Int
    ) -> RetrievalMetrics {
        let times = milliseconds.sorted()
        func time(_ share: Double) -> Double {
            times.isEmpty ? 0 : times[min(Int(share * Double(times.count)), times.count - 1)]
        }
        return RetrievalMetrics(
            n: rows.count,
            ndcgAt10: ndcg,
            mrrAt10: mean(\.reciprocalRank),
            precisionAt1: mean(\.precision),
            recallAt10: mean(\.recall),
            indexSeconds: indexSeconds,
            indexBytes: indexBytes,
            textBytes: textBytes,
            queryMilliseconds: .init(p50: time(0.5), p95: time(0.95))
        )
    }

    private func mean(_ value: (Row) -> Double) -> Double {
        rows.isEmpty ? 0 : rows.reduce(0) { $0 + value($1) } / Double(rows.count)
    }
}
