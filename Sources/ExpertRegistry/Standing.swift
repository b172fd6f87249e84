package import Wire

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How well each expert has served, as the applications say: a slow, bounded average.
///
/// A Beta posterior mean whose votes lose half their weight in two weeks; an expert that nobody
/// has spoken of stands at the prior. One application can weigh as so many votes at most. As all
/// votes fade alike, sums of them are kept by what each weighed at one moment, and a vote is added
/// or taken away without a look at the others.
package struct Standing: Sendable, Hashable {
    /// Where an expert stands before anyone has spoken.
    package static let prior = 0.8
    private static let priorVotes = 10.0
    private static let halfLife = 14 * 86_400_000.0
    /// Votes of one application about one expert that count.
    private static let applicationLimit = 30.0

    private struct Tally: Sendable, Hashable {
        var count = 0
        var useful = 0.0
        var all = 0.0
    }

    private var votes: [ExpertID: [String: Tally]] = [:]
    /// The moment whose weights are summed up.
    private let epoch: Int64
    /// The moment at which experts stand so.
    private var now: Int64

    /// The standing at `now`, Unix time in milliseconds; votes given later count as given then.
    package init(_ feedback: [Feedback] = [], now: Int64 = 0) {
        epoch = now
        self.now = now
        for vote in feedback { count(vote, 1, at: min(vote.at, now)) }
    }

    /// Counts a vote; time goes on to it.
    package mutating func add(_ vote: Feedback) {
        advance(to: vote.at)
        count(vote, 1, at: vote.at)
    }

    /// Takes back a vote that was counted.
    package mutating func remove(_ vote: Feedback) {
        count(vote, -1, at: min(vote.at, now))
    }

    /// Lets time go on; never back.
    package mutating func advance(to now: Int64) {
        self.now = max(self.now, now)
    }

    /// From 0 to 1.
    package subscript(expert: ExpertID) -> Double {
        let sums = sums(of: expert)
        return sums.useful / sums.all
    }

    /// How many votes that rests on, those of the prior among them: the more, the surer it is.
    package func votes(about expert: ExpertID) -> Double { sums(of: expert).all }

    private func sums(of expert: ExpertID) -> (useful: Double, all: Double) {
        var sums = (useful: Self.prior * Self.priorVotes, all: Self.priorVotes)
        guard let tallies = votes[expert] else { return sums }
        let fade = weight(at: now)
        for tally in tallies.values {
            let scale = min(1, Self.applicationLimit / max(tally.all / fade, 1e-9)) / fade
            sums.useful += tally.useful * scale
            sums.all += tally.all * scale
        }
        return sums
    }

    private mutating func count(_ vote: Feedback, _ sign: Int, at moment: Int64) {
        let weight = weight(at: moment) * Double(sign)
        for expert in vote.experts {
            var tally = votes[expert]?[vote.application] ?? Tally()
            tally.count += sign
            tally.all += weight
            tally.useful += vote.useful ? weight : 0
            votes[expert, default: [:]][vote.application] = tally.count > 0 ? tally : nil
            if votes[expert]?.isEmpty == true { votes[expert] = nil }
        }
    }

    /// What a vote of `moment` weighs against one of the epoch.
    private func weight(at moment: Int64) -> Double {
        exp2(Double(moment - epoch) / Self.halfLife)
    }
}
