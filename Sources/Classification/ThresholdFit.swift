/// Finds decision thresholds on held-out questions.
enum ThresholdFit {
    /// The probabilities of a held-out question, "none" last, beside what is right.
    struct Row {
        let probabilities: [Float]
        let targets: [Float]

        var isOutOfScope: Bool { targets.last == 1 }
        var isDouble: Bool { targets.reduce(0, +) > 1 }
    }

    /// Mondrian split-conformal: the alpha quantile of a label's probability where it is right.
    static func conformal(_ rows: [Row], label: Int, alpha: Double) -> Float {
        let right = rows.filter { $0.targets[label] == 1 }.map { $0.probabilities[label] }.sorted()
        let rank = Int((alpha * Double(right.count + 1)).rounded(.down))
        return rank < 1 || right.isEmpty ? 0 : right[rank - 1]
    }

    /// The threshold on "none" with the best mean recall over all labels.
    ///
    /// "None" counts twice: to answer what no expert knows is worse than to send it back.
    static func outOfScope(_ rows: [Row]) -> Float {
        let groups = Dictionary(grouping: rows) { $0.targets.firstIndex(of: 1) ?? 0 }
        let labels = groups.keys.sorted().compactMap { groups[$0] }
        guard labels.count > 1 else { return 0.5 }
        return best(stride(from: Float(0.1), through: 0.9, by: 0.02)) { threshold in
            labels.reduce(0) { sum, rows in
                let weight: Double = rows.first?.isOutOfScope == true ? 2 : 1
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

    /// The threshold on a second domain, where questions with two are one in ten.
    static func second(_ rows: [Row], outOfScope: Float) -> Float {
        let asked = rows.filter { !$0.isOutOfScope && ($0.probabilities.last ?? 0) < outOfScope }
        let double = asked.filter(\.isDouble)
        let single = asked.filter { !$0.isDouble }
        guard !double.isEmpty, !single.isEmpty else { return 0.5 }
        return best(stride(from: Float(0.05), through: 0.95, by: 0.01)) { threshold in
            0.9 * share(single) { right($0, threshold) } + 0.1
                * share(double) { right($0, threshold) }
        }
    }

    private static func right(_ row: Row, _ threshold: Float) -> Bool {
        let domains = row.probabilities.dropLast()
        let ranked = domains.indices.sorted { domains[$0] > domains[$1] }
        guard let first = ranked.first else { return false }
        let asked = ranked.prefix(2).filter { domains[$0] >= threshold * domains[first] }
        return asked.allSatisfy { row.targets[$0] == 1 }
            && asked.count == Int(row.targets.dropLast().reduce(0, +))
    }

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
