/// Turns questions into training examples, noisy copies included.
struct ExampleBuilder {
    let labels: [String]
    let settings: TrainingSettings

    /// The examples of a set, and the inverse document frequencies they were weighed with.
    func build(_ questions: [LabelledQuestion]) -> (examples: [TrainingExample], InverseFrequency) {
        var noise = TypingNoise(seed: settings.seed)
        var texts: [(question: Int, counts: FeatureCounts, share: Float)] = []
        for (index, question) in questions.enumerated() {
            texts.append((index, FeatureCounts(question.text, bits: settings.bits), 1))
            for variant in noise.variants(of: question.text) {
                texts.append((index, FeatureCounts(variant, bits: settings.bits), Self.noiseShare))
            }
        }
        let idf = InverseFrequency(texts.map(\.counts), bits: settings.bits)
        let examples = texts.map { text in
            TrainingExample(
                vector: SparseVector(text.counts, idf: idf.value),
                targets: targets(questions[text.question]),
                weight: Float(questions[text.question].weight) * text.share,
                question: text.question
            )
        }
        return (examples, idf)
    }

    /// How much a noisy copy counts beside its original.
    private static let noiseShare: Float = 0.5

    private func targets(_ question: LabelledQuestion) -> [Float] {
        let wanted = question.labels.isEmpty ? [DomainModel.none] : question.labels
        return labels.map { wanted.contains($0) ? 1 : 0 }
    }
}
