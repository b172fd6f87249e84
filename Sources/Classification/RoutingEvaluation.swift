/// Compares predictions with what is right.
///
/// Pure: rows, predictions and timings in, metrics out.
package struct RoutingEvaluation: Sendable {
    private let pairs: [(row: RoutingRow, prediction: RoutingPrediction)]
    private let times: [Double]

    /// - Parameters:
    ///   - rows: what is right.
    ///   - predictions: one a row, in the same order.
    ///   - microseconds: how long each prediction took; may be empty.
    package init(
        rows: [RoutingRow],
        predictions: [RoutingPrediction],
        microseconds: [Double] = []
    ) {
        precondition(rows.count == predictions.count, "each row needs its prediction")
        pairs = Array(zip(rows, predictions))
        times = microseconds.sorted()
    }

    /// Everything `vanmieu eval routing` reports.
    package func metrics() -> RoutingMetrics {
        let domains = perDomain()
        let sources = shares { $0.source }
        return RoutingMetrics(
            n: pairs.count,
            macroF1: mean(domains.values.map(\.f1)),
            accuracy: share { $0.row.accepts($0.prediction.predicted) },
            perDomain: domains,
            perSource: sources,
            sourceMean: mean(sources.values.map(\.accuracy)),
            perLang: shares { $0.lang ?? "vi" },
            twoDomainShare: share { $0.prediction.predicted.count == 2 },
            outOfScope: RoutingMetrics.Outside(
                auroc: outside.auroc(),
                recallAt95: outside.recall()
            ),
            ece: CalibrationError.expected(
                pairs.map { ($0.prediction.confidence, isLabelRight($0.row, $0.prediction)) }
            ),
            setCoverage: share { isCovered($0.row, $0.prediction) },
            meanSetSize: mean(pairs.map { Double($0.prediction.set.count) }),
            microseconds: RoutingMetrics.Microseconds(p50: time(0.5), p99: time(0.99))
        )
    }

    private func perDomain() -> [String: RoutingMetrics.Domain] {
        var gold: [String: Int] = [:]
        var predicted: [String: Int] = [:]
        var hits: [String: Int] = [:]
        for (row, prediction) in pairs {
            let right = row.goldLabel(for: prediction.label)
            gold[right, default: 0] += 1
            predicted[prediction.label, default: 0] += 1
            if right == prediction.label { hits[right, default: 0] += 1 }
        }
        return gold.reduce(into: [:]) { result, entry in
            let hit = Double(hits[entry.key] ?? 0)
            let precision = hit / Double(max(predicted[entry.key] ?? 0, 1))
            let recall = hit / Double(entry.value)
            let sum = precision + recall
            result[entry.key] = RoutingMetrics.Domain(
                f1: sum > 0 ? 2 * precision * recall / sum : 0,
                precision: precision,
                recall: recall
            )
        }
    }

    private func isLabelRight(_ row: RoutingRow, _ prediction: RoutingPrediction) -> Bool {
        row.goldLabel(for: prediction.label) == prediction.label
    }

    private func isCovered(_ row: RoutingRow, _ prediction: RoutingPrediction) -> Bool {
        let gold = row.domains.isEmpty ? [DomainModel.none] : row.domains
        return gold.allSatisfy(prediction.set.contains)
    }

    private var outside: OutsideScores {
        OutsideScores(
            inside: pairs.filter { !$0.row.domains.isEmpty }.map(\.prediction.outOfScope),
            outside: pairs.filter { $0.row.domains.isEmpty }.map(\.prediction.outOfScope)
        )
    }

    private func shares(by key: (RoutingRow) -> String) -> [String: RoutingMetrics.Share] {
        Dictionary(grouping: pairs) { key($0.row) }.mapValues { group in
            let right = group.count { $0.row.accepts($0.prediction.predicted) }
            return RoutingMetrics.Share(accuracy: Double(right) / Double(group.count))
        }
    }

    private func share(
        _ isCounted: ((row: RoutingRow, prediction: RoutingPrediction)) -> Bool
    ) -> Double {
        Double(pairs.count(where: isCounted)) / Double(max(pairs.count, 1))
    }

    private func mean(_ values: [Double]) -> Double {
        values.sorted().reduce(0, +) / Double(max(values.count, 1))
    }

    private func time(_ quantile: Double) -> Double {
        guard !times.isEmpty else { return 0 }
        return times[min(Int(quantile * Double(times.count)), times.count - 1)]
    }
}
