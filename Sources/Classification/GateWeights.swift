import Glibc

/// How much each feature speaks for a new domain, learnt from a few examples.
///
/// A feature counts as much as the examples have it more often than the background has (its
/// log-count ratio), and more where logistic regression over ratios needs it to tell them apart
/// (Wang and Manning 2012, "Baselines and bigrams", who mix the two as well). Features that the
/// background has more often count nothing: few examples cannot tell what a domain is not about.
struct GateWeights: Sendable {
    private static let smoothing = 0.3
    private static let epochs = 6
    private static let rate: Float = 0.5
    private static let decay: Float = 1e-4
    /// What the examples count together, as a share of the background.
    private static let balance: Float = 0.1

    /// One weight a column of the rows.
    let values: [Float]

    init(inside: [GateRows.Row], outside: [GateRows.Row], columns: Int) {
        let ratios = Self.ratios(inside, outside, columns)
        let factors = Self.factors(inside, outside, ratios)
        values = zip(factors, ratios).map { ($0 + 1) * $1 }
    }

    func score(_ row: GateRows.Row) -> Float {
        row.columns.reduce(0) { $0 + values[Int($1.place)] * $1.value }
    }

    private static func ratios(
        _ inside: [GateRows.Row],
        _ outside: [GateRows.Row],
        _ columns: Int
    ) -> [Float] {
        let near = counts(inside, columns)
        let far = counts(outside, columns)
        return zip(near.counts, far.counts).map { inside, outside in
            guard inside > 0 else { return 0 }
            return Float(max(0, log(near.share(inside) / far.share(outside))))
        }
    }

    private struct Tally {
        var counts: [Double]
        var total = 0.0

        func share(_ count: Double) -> Double {
            (count + smoothing) / (total + 2 * smoothing)
        }
    }

    private static func counts(_ rows: [GateRows.Row], _ columns: Int) -> Tally {
        var tally = Tally(counts: [Double](repeating: 0, count: columns))
        for row in rows {
            tally.total += Double(row.weight)
            for column in row.columns { tally.counts[Int(column.place)] += Double(row.weight) }
        }
        return tally
    }

    /// What regression adds to each ratio, as a multiple of it.
    private static func factors(
        _ inside: [GateRows.Row],
        _ outside: [GateRows.Row],
        _ ratios: [Float]
    ) -> [Float] {
        let mass = inside.reduce(0) { $0 + $1.weight }
        let share = outside.reduce(0) { $0 + $1.weight } * balance / max(mass, 1)
        var descent = GateDescent(ratios: ratios, rate: rate, decay: decay)
        var order = Array(0..<(inside.count + outside.count))
        var random = SeededRandom(seed: 1)
        for _ in 0..<epochs {
            order.shuffle(using: &random)
            for index in order {
                if index < inside.count {
                    descent.step(inside[index], target: 1, weight: inside[index].weight * share)
                } else {
                    let row = outside[index - inside.count]
                    descent.step(row, target: 0, weight: row.weight)
                }
            }
        }
        return descent.factors
    }
}
