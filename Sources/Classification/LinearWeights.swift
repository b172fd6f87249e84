import Glibc

/// One weight per feature and label, and how they are learnt.
///
/// One-vs-rest logistic regression by AdaGrad (Duchi, Hazan, Singer 2011): each weight has its own
/// step, so a rare word learns as fast from its few questions as a common one from its many.
struct LinearWeights: Sendable {
    let labelCount: Int
    private(set) var values: [Float]
    private(set) var bias: [Float]
    private var squares: [Float]
    private var biasSquares: [Float]

    init(labelCount: Int, features: Int) {
        self.labelCount = labelCount
        values = [Float](repeating: 0, count: labelCount * features)
        squares = [Float](repeating: 1e-6, count: labelCount * features)
        bias = [Float](repeating: 0, count: labelCount)
        biasSquares = [Float](repeating: 1, count: labelCount)
    }

    /// The raw score of each label.
    func logits(_ vector: SparseVector) -> [Float] {
        var sums = bias
        for entry in vector.entries {
            let row = Int(entry.place) * labelCount
            for label in 0..<labelCount { sums[label] += values[row + label] * entry.value }
        }
        return sums
    }

    /// One step on one example.
    mutating func learn(_ example: TrainingExample, rate: Float, decay: Float) {
        let errors = errors(example)
        for entry in example.vector.entries {
            let row = Int(entry.place) * labelCount
            for label in 0..<labelCount {
                let gradient = errors[label] * entry.value + decay * values[row + label]
                squares[row + label] += gradient * gradient
                values[row + label] -= rate * gradient / squares[row + label].squareRoot()
            }
        }
        for label in 0..<labelCount {
            biasSquares[label] += errors[label] * errors[label]
            bias[label] -= rate * errors[label] / biasSquares[label].squareRoot()
        }
    }

    private func errors(_ example: TrainingExample) -> [Float] {
        var errors = logits(example.vector)
        for label in 0..<labelCount {
            let probability = 1 / (1 + Float(exp(-Double(errors[label]))))
            errors[label] = (probability - example.targets[label]) * example.weight
        }
        return errors
    }
}
