/// The probability that the best passage answers the question.
///
/// A logistic model of ``EvidenceFeatures``, classes weighed alike, L2 1, fitted on the questions
/// that ``RankModel`` was fitted on. Right: an expert's own question with a right passage among the
/// first two. Wrong: those it is to decline, the other four experts' questions, and every 25th
/// out-of-scope question of the registry. Left out: own questions whose right passage was not
/// found, since more passages may answer than are listed.
enum ConfidenceModel {
    /// Below this an expert abstains that has no questions of its own to tell better.
    static let threshold = 0.5

    private static let bias = -6.0
    private static let weights = [2.98, 1.7, 5.73, 4.17, 2.52, -1.14, -1.16, -0.5]

    static func confidence(_ features: EvidenceFeatures) -> Double {
        let sum = zip(weights, features.values).reduce(bias) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exponential(-sum))
    }
}
