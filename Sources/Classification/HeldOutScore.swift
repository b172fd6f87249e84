/// What a model that had not seen a question said of it.
struct HeldOutScore: Sendable {
    let logits: [Float]
    let targets: [Float]
    let weight: Float
}
