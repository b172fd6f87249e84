import Evidence
import SparseIndex

/// Weighs what is seen of a passage into one rank score.
///
/// The weights were fitted, as a softmax over the passages retrieved for a question, on the
/// questions that come with the starter experts, as written and folded (L2 0.5). An expert whose
/// questions were left out was read no worse. The exams were not fitted on.
enum RankModel {
    private static let weights = [6.84, 2.07, 0.55, 1.36, 4.72, 0.93, -1.49, -1.41]

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
