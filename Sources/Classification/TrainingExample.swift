/// A vector with what the model should say of it.
struct TrainingExample: Sendable {
    let vector: SparseVector
    /// One number a label, 1 where it applies.
    let targets: [Float]
    let weight: Float
    /// The question it was made from, as an index into the training set.
    let question: Int
    /// Whether it is the question as it was written, or a noisy copy.
    let isOriginal: Bool
}
