import VietnameseText

/// Turns questions into training examples, noisy copies included.
struct ExampleBuilder {
    let labels: [String]
    let settings: TrainingSettings
    let spelling: SpellingModel

    /// A text to learn from: a question of the set, as written or rewritten.
    private struct Copy {
        let question: Int
        let counts: FeatureCounts
        let isOriginal: Bool
    }

    /// The examples of a set, and the features that they are made of.
    func build(_ questions: [LabelledQuestion]) -> (examples: [TrainingExample], FeatureLexicon) {
        let copies = copies(of: questions)
        let lexicon = FeatureLexicon(copies.map(\.counts), leastTexts: settings.leastTexts)
        let examples = copies.map { copy in
            let question = questions[copy.question]
            return TrainingExample(
                vector: SparseVector(copy.counts, find: lexicon.find),
                targets: targets(question),
                weight: Float(question.weight) * (copy.isOriginal ? 1 : Self.copyShare),
                question: copy.question,
                isOriginal: copy.isOriginal
            )
        }
        return (examples, lexicon)
    }

    /// How much a noisy copy counts beside its original.
    private static let copyShare: Float = 0.5
    /// Questions are read in pieces of this size, each with noise of its own seed.
    private static let pieceSize = 500

    private func copies(of questions: [LabelledQuestion]) -> [Copy] {
        let pieces = stride(from: 0, to: questions.count, by: Self.pieceSize).map { $0 }
        return Parallel.map(pieces.count) { piece in
            let range = pieces[piece]..<min(pieces[piece] + Self.pieceSize, questions.count)
            var noise = TypingNoise(seed: settings.seed &+ UInt64(piece))
            return range.flatMap { index in copies(of: questions[index], at: index, &noise) }
        }.flatMap { $0 }
    }

    private func copies(
        of question: LabelledQuestion,
        at index: Int,
        _ noise: inout TypingNoise
    ) -> [Copy] {
        let variants = question.weight < 1 ? [] : noise.variants(of: question.text)
        let texts = [question.text] + variants
        return texts.enumerated().map { place, text in
            Copy(
                question: index,
                counts: FeatureCounts(text, spelling: spelling),
                isOriginal: place == 0
            )
        }
    }

    private func targets(_ question: LabelledQuestion) -> [Float] {
        let wanted = question.labels.isEmpty ? [DomainModel.none] : question.labels
        return labels.map { wanted.contains($0) ? 1 : 0 }
    }
}
