/// Finds decision thresholds on held-out questions.
enum ThresholdFit {
    /// The probabilities of a held-out question, "none" last, beside what is right.
    struct Row {
        let probabilities: [Float]
        let logits: [Float]
        let targets: [Float]

        var isOutOfScope: Bool { targets.last == 1 }
        var isDouble: Bool { targets.reduce(0, +) > 1 }
        /// The score of the second likeliest domain.
        var secondScore: Float {
            let domains = probabilities.indices.dropLast()
            let ranked = domains.sorted { probabilities[$0] > probabilities[$1] }
            return ranked.count > 1 ? logits[ranked[1]] : -.infinity
        }
    }

    /// Mondrian split-conformal: the alpha quantile of a label's probability where it is right.
    static func conformal(_ rows: [Row], label: Int, alpha: Double) -> Float {
        let right = rows.filter { $0.targets[label] == 1 }.map { $0.probabilities[label] }.sorted()
        let rank = Int((alpha * Double(right.count + 1)).rounded(.down))
        return rank < 1 || right.isEmpty ? 0 : right[rank - 1]
    }

    /// The threshold on "none" with the best mean recall over all labels.
    ///
    /// "None" counts four times: to answer what no expert knows is worse than to send it back.
    static func outOfScope(_ rows: [Row]) -> Float {
        let groups = Dictionary(grouping: rows) { $0.targets.firstIndex(of: 1) ?? 0 }
        let labels = groups.keys.sorted().compactMap { groups[$0] }
        guard labels.count > 1 else { return 0.5 }
        return best(stride(from: Float(0.1), through: 0.9, by: 0.02)) { threshold in
            labels.reduce(0) { sum, rows in
                let weight: Double = rows.first?.isOutOfScope == true ? 4 : 1
                return sum + weight * share(rows) { isLabelRight($0, threshold) }
            }
        }
    }

    private static func isLabelRight(_ row: Row, _ threshold: Float) -> Bool {
        if (row.probabilities.last ?? 0) >= threshold { return row.isOutOfScope }
        let domains = row.probabilities.dropLast()
        guard let best = domains.indices.max(by: { domains[$0] < domains[$1] }) else {
            return false
        }
        return row.targets[best] == 1
    }

    /// The score of a second domain that few questions with one domain reach.
    static func second(_ rows: [Row], outOfScope: Float) -> Float {
        let single = rows.filter {
            !$0.isOutOfScope && !$0.isDouble && ($0.probabilities.last ?? 0) < outOfScope
        }
        let scores = single.map(\.secondScore).sorted(by: >)
        guard !scores.isEmpty else { return 0 }
        return scores[Int(Double(scores.count - 1) * falseSeconds)]
    }

    /// The share of questions with one domain that may be put to two.
    private static let falseSeconds = 0.015

    private static func share(_ rows: [Row], _ isRight: (Row) -> Bool) -> Double {
        Double(rows.count(where: isRight)) / Double(rows.count)
    }

    private static func best(
        _ candidates: some Sequence<Float>,
        _ score: (Float) -> Double
    ) -> Float {
        var best: (threshold: Float, score: Double) = (0.5, -1)
        for candidate in candidates {
            let value = score(candidate)
            if value > best.score { best = (candidate, value) }
        }
        return best.threshold
    }
}
