/// What a model that had not seen a question said of it.
struct HeldOutScore: Sendable {
    let logits: [Float]
    let targets: [Float]
    let weight: Float
    /// The question, as an index into the training set.
    let question: Int

    init(_ example: TrainingExample, logits: [Float]) {
        self.logits = logits
        targets = example.targets
        weight = example.weight
        question = example.question
    }
}
