/// A domain that was added to a trained model: a gate that opens for its questions.
///
/// Learnt by ``DomainLearner`` from a few examples; a pure value.
package struct AddedDomain: Sendable, Equatable {
    package let id: String
    /// The least probability at which it stands in the conformal set.
    let conformal: Float
    /// What the log odds start from: nought is where the background's last questions stay outside.
    let bias: Float
    /// How much each feature of its examples speaks for it, by ``FeatureCounts`` key.
    let weights: [UInt64: Float]
}
