/// How a training went, measured on the questions while they were held out.
package struct TrainingReport: Sendable, Equatable {
    package let questions: Int
    package let examples: Int
    /// The share of held-out single-domain and out-of-scope examples whose label was right.
    package let heldOutAccuracy: Double
    /// That share for each label.
    package let recall: [String: Double]
    package let temperature: Double

    init(
        questions: Int,
        examples: Int,
        heldOut: [HeldOutScore],
        labels: [String],
        calibration: Calibration
    ) {
        self.questions = questions
        self.examples = examples
        temperature = Double(calibration.temperature)
        var seen = [Int](repeating: 0, count: labels.count)
        var right = seen
        for score in heldOut where score.targets.reduce(0, +) == 1 {
            guard let gold = score.targets.firstIndex(of: 1) else { continue }
            seen[gold] += 1
            if score.logits[gold] == score.logits.max() { right[gold] += 1 }
        }
        heldOutAccuracy = Double(right.reduce(0, +)) / Double(max(seen.reduce(0, +), 1))
        let recalls = labels.indices.map { Double(right[$0]) / Double(max(seen[$0], 1)) }
        recall = Dictionary(uniqueKeysWithValues: zip(labels, recalls))
    }
}
