import Evidence
import SparseIndex

/// Weighs what is seen of a passage into one rank score.
///
/// The weights were fitted, as a softmax over the passages retrieved for a question, on the
/// questions that come with the starter experts and on 150 more of every kind, the topics of which
/// alone were known when they were written; the exams had no part in it.
enum RankModel {
    private static let weights = [7.67, 1.57, 1.58, 2.5, 1.67, 1.36, 0.32, -1.43]

    /// The rank score, of which a softmax gives the probability to be the passage that answers.
    static func score(_ hit: IndexHit, _ reading: SentenceReading, best: Double) -> Double {
        zip(weights, values(hit, reading, best: best)).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// What the weights are for: the score as a share of the best, then shares from 0 to 1.
    static func values(_ hit: IndexHit, _ reading: SentenceReading, best: Double) -> [Double] {
        [
            hit.score / best, reading.headingCoverage, hit.accentedCoverage,
            reading.headingEcho, reading.focus, reading.quantities ?? 0,
            reading.kindMatch, reading.kindClash ? 1 : 0,
        ]
    }
}
