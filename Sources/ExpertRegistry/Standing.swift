package import Wire

/// How well each expert has served, as the applications say: a slow, bounded average.
///
/// A Beta posterior mean whose votes lose half their weight in two weeks; an expert that nobody
/// has spoken of stands at the prior. One application can weigh as so many votes at most.
package struct Standing: Sendable, Hashable {
    /// Where an expert stands before anyone has spoken.
    package static let prior = 0.8
    private static let priorVotes = 10.0
    private static let halfLife = 14 * 86_400_000.0
    /// Votes of one application about one expert that count.
    private static let applicationLimit = 30.0

    private var means: [ExpertID: Double] = [:]

    /// The standing at `now`, Unix time in milliseconds; votes given later count as given then.
    package init(_ feedback: [Feedback] = [], now: Int64 = 0) {
        var votes: [ExpertID: [String: (useful: Double, all: Double)]] = [:]
        for vote in feedback {
            let age = Double(max(0, now - vote.at))
            let weight = Self.power(ofHalf: age / Self.halfLife)
            for expert in vote.experts {
                var tally = votes[expert, default: [:]][vote.application] ?? (0, 0)
                tally.all += weight
                tally.useful += vote.useful ? weight : 0
                votes[expert, default: [:]][vote.application] = tally
            }
        }
        means = votes.mapValues { applications in
            let capped = applications.values.map { tally in
                let scale = min(1, Self.applicationLimit / max(tally.all, 1e-9))
                return (useful: tally.useful * scale, all: tally.all * scale)
            }
            let useful = capped.map(\.useful).reduce(0, +)
            let all = capped.map(\.all).reduce(0, +)
            return (useful + Self.prior * Self.priorVotes) / (all + Self.priorVotes)
        }
    }

    /// From 0 to 1.
    package subscript(expert: ExpertID) -> Double { means[expert] ?? Self.prior }

    /// 2^-x: whole halvings exactly, the rest by Taylor's polynomial, within 0.3 %.
    private static func power(ofHalf x: Double) -> Double {
        guard x < 60 else { return 0 }
        let whole = x.rounded(.down)
        let rest = x - whole
        let fraction =
            1 - rest * (0.693147 - rest * (0.240227 - rest * (0.055504 - rest * 0.009618)))
        return fraction / Double(1 << Int(whole))
    }
}
