import VietnameseText

/// Learns new domains from a few examples each, against all questions of the registry.
///
/// Deterministic: the same model, questions and examples give the same gate.
package struct DomainLearner: Sendable {
    /// The share of the registry's questions, each group's, for which a gate may open.
    ///
    /// A question of another domain is not to be lost; one that no domain takes may well be what
    /// the new one is for.
    private static let shareOfDomains = 0.002
    private static let shareOfNone = 0.03
    private static let folds = 4
    /// How much a noisy copy counts beside its original.
    private static let noiseShare: Float = 0.5
    /// Of the background, one question in so many is read without its marks too, in their stead.
    private static let copiedEach = 4
    private static let copyWeight: Float = 2
    private static let pieceSize = 500
    /// The conformal set is not widened for a domain that is less probable than this.
    private static let leastConformal: Float = 0.1

    private let model: DomainModel
    let questions: [LabelledQuestion]

    /// A learner beside `model`, which was trained on the questions of `set`.
    package init(model: DomainModel, set: TrainingSet) {
        self.model = model
        questions = set.questions
    }

    /// Learns one domain; `others` are the domains that were added before it.
    package func learn(
        _ examples: DomainExamples,
        besides others: [DomainExamples] = []
    ) -> LearntDomain {
        var noise = TypingNoise(seed: 1)
        let phrases = examples.phrases.map { texts($0, DomainExamples.phraseWeight, &noise) }
        let asked = examples.examples.map { texts($0, 1, &noise) }
        var rows = GateRows((phrases + asked).flatMap(\.self))
        let outside = background(others, &rows)
        let weights = GateWeights(
            inside: rows.inside,
            outside: rows.outside,
            columns: rows.keys.count
        )
        let threshold = threshold(weights, outside)
        let heldOut = heldOut(rows, phrases: phrases, asked: asked, outside: outside)
        return LearntDomain(
            domain: AddedDomain(
                id: examples.id,
                conformal: max(Self.leastConformal, Self.quantile(heldOut)),
                bias: -threshold,
                weights: Self.table(rows.keys, weights)
            ),
            heldOut: heldOut,
            opened: outside.filter { weights.score($0.row) + $0.evidence >= threshold }
                .map(\.question)
        )
    }

    private typealias Text = (counts: FeatureCounts, weight: Float)

    /// A question of the background: its row and what the trained model has to say.
    private struct Question {
        let question: LabelledQuestion
        let row: GateRows.Row
        let evidence: Float

        var isNone: Bool { question.labels.isEmpty }
    }

    private func texts(_ text: String, _ weight: Float, _ noise: inout TypingNoise) -> [Text] {
        [(counts(text), weight)]
            + noise.variants(of: text).map {
                (counts($0), weight * Self.noiseShare)
            }
    }

    private func counts(_ text: String) -> FeatureCounts {
        FeatureCounts(text, spelling: model.spelling)
    }

    /// Adds the registry's questions to the rows, and gives those the threshold is found on.
    private func background(_ others: [DomainExamples], _ rows: inout GateRows) -> [Question] {
        let added = others.flatMap { domain in
            domain.examples.map {
                LabelledQuestion(text: $0, labels: [domain.id], weight: 1, topic: domain.id)
            }
        }
        let all = questions + added
        let pieces = stride(from: 0, to: all.count, by: Self.pieceSize).map { $0 }
        let empty = rows
        let read = Parallel.map(pieces.count) { piece in
            all[pieces[piece]..<min(pieces[piece] + Self.pieceSize, all.count)].indices
                .map { reading(of: all[$0], at: $0, empty) }
        }
        for row in read.joined().flatMap(\.rows) { rows.append(outside: row) }
        return read.joined().compactMap(\.question)
    }

    private func reading(
        of question: LabelledQuestion,
        at index: Int,
        _ rows: GateRows
    ) -> (rows: [GateRows.Row], question: Question?) {
        let weight = Float(question.weight)
        let counts = counts(question.text)
        let row = rows.row(counts, weight: weight)
        let copy =
            index.isMultiple(of: Self.copiedEach)
            ? [rows.row(self.counts(Folding.fold(question.text)), weight: weight * Self.copyWeight)]
            : []
        guard question.weight == 1 else { return ([row] + copy, nil) }
        let evidence = DomainGates.evidence(model.outside(counts))
        return ([row] + copy, Question(question: question, row: row, evidence: evidence))
    }

    /// The least score that no more of the background reach than may.
    private func threshold(_ weights: GateWeights, _ outside: [Question]) -> Float {
        let scored = outside.map {
            (score: weights.score($0.row) + $0.evidence, isNone: $0.isNone)
        }
        return max(
            Self.cut(scored.filter { !$0.isNone }.map(\.score), Self.shareOfDomains),
            Self.cut(scored.filter(\.isNone).map(\.score), Self.shareOfNone)
        )
    }

    private static func cut(_ scores: [Float], _ share: Double) -> Float {
        let sorted = scores.sorted(by: >)
        let rank = Int(share * Double(sorted.count))
        return sorted.indices.contains(rank) ? sorted[rank].nextUp : 0
    }

    /// The probability of each example from a gate that was learnt without it.
    private func heldOut(
        _ rows: GateRows,
        phrases: [[Text]],
        asked: [[Text]],
        outside: [Question]
    ) -> [Float] {
        var probabilities = [Float](repeating: 0, count: asked.count)
        let groups = phrases.map { _ in -1 } + asked.indices.map { $0 % Self.folds }
        let fold = zip(groups, phrases + asked).flatMap { group, texts in texts.map { _ in group } }
        for part in 0..<Self.folds {
            let weights = GateWeights(
                inside: zip(fold, rows.inside).filter { $0.0 != part }.map(\.1),
                outside: rows.outside,
                columns: rows.keys.count
            )
            let threshold = threshold(weights, outside)
            for index in asked.indices where index % Self.folds == part {
                guard let counts = asked[index].first?.counts else { continue }
                let outside = model.outside(counts)
                let score = weights.score(rows.row(counts)) + DomainGates.evidence(outside)
                probabilities[index] = DomainGates.sigmoid(score - threshold)
            }
        }
        return probabilities
    }

    /// What all but one in twenty reach.
    private static func quantile(_ probabilities: [Float]) -> Float {
        let sorted = probabilities.sorted()
        let rank = Int(0.05 * Double(sorted.count + 1))
        return rank < 1 || sorted.isEmpty ? 0 : sorted[rank - 1]
    }

    private static func table(_ keys: [UInt64], _ weights: GateWeights) -> [UInt64: Float] {
        Dictionary(
            zip(keys, weights.values).filter { $0.1 > 0 },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
