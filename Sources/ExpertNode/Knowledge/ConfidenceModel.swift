/// The probability that the best passage answers the question.
///
/// A logistic model of ``EvidenceFeatures``, classes weighed alike, L2 0.5, fitted on the questions
/// that come with the five starter experts, each as written, folded and mistyped. Right: an
/// expert's own question with the right passage on top. Wrong: other own questions, the other four
/// experts' questions, and every eighth out-of-scope question of the project's starter set.
enum ConfidenceModel {
    /// Below this an expert abstains: some 96 of 100 out-of-scope questions lie below.
    static let threshold = 0.5

    private static let bias = -6.9
    private static let weights = [0.6, 2.97, -0.14, 1.84, 5.48, 5.75, 2.5, 2.41, -1.98, 0, 0, 0]

    static func confidence(_ features: EvidenceFeatures) -> Double {
        let sum = zip(weights, features.values).reduce(bias) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exponential(-sum))
    }
}
