import VietnameseText

/// Trains the domain classifier.
///
/// Deterministic: the same questions and settings give the same bytes. The questions are first
/// held out in turn, file by file, to learn how far the scores can be trusted on subjects the model
/// has not seen; the model itself then learns from all of them.
package struct DomainTrainer: Sendable {
    private let settings: TrainingSettings

    package init(settings: TrainingSettings = TrainingSettings()) {
        self.settings = settings
    }

    /// Trains a model; `progress` is told each step in a short English phrase.
    package func train(
        _ set: TrainingSet,
        progress: (String) -> Void = { _ in }
    ) -> (model: DomainModel, report: TrainingReport) {
        let domains = Swift.Set(set.questions.flatMap(\.labels)).sorted()
        let labels = domains + [DomainModel.none]
        let spelling = SpellingModel(set.questions.map(\.text))
        progress("\(set.questions.count) questions, \(spelling.words.count) words")
        let builder = ExampleBuilder(labels: labels, settings: settings, spelling: spelling)
        let (examples, lexicon) = builder.build(set.questions)
        progress("\(examples.count) examples with their noisy copies")
        let fitted = fit(
            examples,
            labels: labels,
            features: lexicon.keys.count,
            HoldOut.folds(set.questions, settings)
        )
        progress("trained on all, and \(settings.folds) times with a part held out")
        let calibration = Calibration(fitted.heldOut, labels: labels, alpha: settings.alpha)
        let model = DomainModel(
            labels: labels,
            inputHash: set.inputHash,
            weights: FeatureTable(fitted.weights, lexicon),
            calibration: calibration,
            spelling: spelling
        )
        let report = TrainingReport(
            set.questions,
            examples: examples.count,
            heldOut: fitted.heldOut,
            labels: labels,
            calibration: calibration
        )
        return (model, report)
    }

    private enum Fit: Sendable {
        case whole(LinearWeights)
        case heldOut([HeldOutScore])
    }

    /// The weights learnt from all, and the scores of each question by weights that had not seen it.
    private func fit(
        _ examples: [TrainingExample],
        labels: [String],
        features: Int,
        _ folds: [Int]
    ) -> (weights: LinearWeights, heldOut: [HeldOutScore]) {
        let fits = Parallel.map(settings.folds + 1) { fold -> Fit in
            let untrained = LinearWeights(labelCount: labels.count, features: features)
            if fold == 0 { return .whole(trained(untrained, on: examples)) }
            let seen = examples.filter { folds[$0.question] != fold - 1 }
            let weights = trained(untrained, on: seen)
            let left = examples.filter { $0.isOriginal && folds[$0.question] == fold - 1 }
            return .heldOut(left.map { HeldOutScore($0, logits: weights.logits($0.vector)) })
        }
        var whole = LinearWeights(labelCount: labels.count, features: 0)
        var heldOut: [HeldOutScore] = []
        for fit in fits {
            switch fit {
            case .whole(let weights): whole = weights
            case .heldOut(let scores): heldOut += scores
            }
        }
        return (whole, heldOut)
    }

    private func trained(
        _ untrained: LinearWeights,
        on examples: [TrainingExample]
    ) -> LinearWeights {
        var random = SeededRandom(seed: settings.seed)
        var weights = untrained
        var order = Array(examples.indices)
        for _ in 0..<settings.epochs {
            order.shuffle(using: &random)
            for index in order {
                weights.learn(
                    examples[index],
                    rate: Float(settings.rate),
                    decay: Float(settings.decay)
                )
            }
        }
        return weights
    }
}
