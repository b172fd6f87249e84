import SparseIndex

/// The probability that the best passage answers the question.
///
/// A logistic model of ``EvidenceFeatures``, L2 1, fitted on the questions that come with the
/// starter experts. Right: an expert's own question with a right passage among the first two.
/// Wrong: those it is to decline (0.7 of the weight of the right ones), and together as 0.3 the
/// other four experts' questions and every 25th out-of-scope question of the registry. Left out:
/// own questions whose right passage was not found, since more passages may answer than are listed.
/// An own question is read by a ``FieldModel`` that has not learnt from it.
enum ConfidenceModel {
    /// Below this an expert abstains that has no questions of its own to tell better.
    static let threshold = 0.5

    /// For an expert without enough questions that it is to decline: fitted before there were many.
    private static let alone = (
        bias: -6.0, weights: [2.98, 1.7, 5.73, 4.17, 2.52, -1.14, -1.16, -0.5]
    )
    /// For one whose ``FieldModel`` knows what is asked of it.
    private static let informed = (
        bias: -4.78,
        weights: [2.58, 2.6, 4.73, 2.25, 0.33, -1.13, -1.42, -0.42, -1.15, 0.88]
    )

    static func confidence(_ features: EvidenceFeatures) -> Double {
        let model = features.field == nil ? alone : informed
        let sum = zip(model.weights, features.values).reduce(model.bias) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exponential(-sum))
    }
}
