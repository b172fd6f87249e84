/// The probability that the best passage answers the question.
///
/// A logistic model of ``EvidenceFeatures``, classes weighed alike, L2 0.5, fitted on the questions
/// that ``RankModel`` was fitted on, each as written, folded and mistyped. Right: an
/// expert's own question with the right passage on top. Wrong: other own questions, the other four
/// experts' questions, and every eighth out-of-scope question of the project's starter set.
enum ConfidenceModel {
    /// Below this an expert abstains: some 98 of 100 out-of-scope questions lie below.
    static let threshold = 0.42

    private static let bias = -6.4
    private static let weights = [2.06, 1.99, 6.96, 5.24, 2.22, 0.33, -1.44, -0.77]

    static func confidence(_ features: EvidenceFeatures) -> Double {
        let sum = zip(weights, features.values).reduce(bias) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exponential(-sum))
    }
}
