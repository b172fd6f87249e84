/// Trains the domain classifier.
///
/// Deterministic: the same questions and settings give the same bytes. The questions are first
/// held out in turn, file by file, to learn how far the scores can be trusted on subjects the model
/// has not seen; the model itself then learns from all of them.
package struct DomainTrainer {
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
        let builder = ExampleBuilder(labels: labels, settings: settings)
        let (examples, idf) = builder.build(set.questions)
        progress("\(set.questions.count) questions, \(examples.count) examples")
        let heldOut = heldOutScores(set.questions, examples, labels, progress)
        let calibration = Calibration(heldOut, labels: labels, alpha: settings.alpha)
        let weights = fit(examples, labels: labels)
        progress("trained on all")
        let model = DomainModel(
            labels: labels,
            inputHash: set.inputHash,
            bits: settings.bits,
            weights: QuantisedWeights(weights, idf),
            calibration: calibration
        )
        let report = TrainingReport(
            questions: set.questions.count,
            examples: examples.count,
            heldOut: heldOut,
            labels: labels,
            calibration: calibration
        )
        return (model, report)
    }

    private func heldOutScores(
        _ questions: [LabelledQuestion],
        _ examples: [TrainingExample],
        _ labels: [String],
        _ progress: (String) -> Void
    ) -> [HeldOutScore] {
        let folds = HoldOut.folds(questions, count: settings.folds, seed: settings.seed)
        var scores: [HeldOutScore] = []
        for fold in 0..<settings.folds {
            let weights = fit(examples.filter { folds[$0.question] != fold }, labels: labels)
            for example in examples where folds[example.question] == fold {
                let logits = weights.logits(example.vector)
                scores.append(
                    HeldOutScore(logits: logits, targets: example.targets, weight: example.weight)
                )
            }
            progress("held out part \(fold + 1) of \(settings.folds)")
        }
        return scores
    }

    private func fit(_ examples: [TrainingExample], labels: [String]) -> LinearWeights {
        var random = SeededRandom(seed: settings.seed)
        var weights = LinearWeights(labelCount: labels.count, bits: settings.bits)
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
