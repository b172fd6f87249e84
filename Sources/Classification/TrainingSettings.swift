/// How a domain model is trained.
package struct TrainingSettings: Sendable {
    /// In how many texts, noisy copies counted, a feature must stand to be learnt.
    package var leastTexts: Int
    /// How often each example is seen.
    package var epochs: Int
    package var rate: Double
    /// The pull of each touched weight towards nought.
    package var decay: Double
    /// Parts of the questions that are held out in turn for calibration.
    package var folds: Int
    /// The share of questions whose right domain may be missing from the conformal set.
    package var alpha: Double
    package var seed: UInt64

    package init(
        leastTexts: Int = 3,
        epochs: Int = 6,
        rate: Double = 0.12,
        decay: Double = 5e-4,
        folds: Int = 5,
        alpha: Double = 0.05,
        seed: UInt64 = 1
    ) {
        precondition(leastTexts > 0, "a feature stands in a text at least")
        precondition(epochs > 0 && folds > 1, "training needs an epoch and a held-out part")
        self.leastTexts = leastTexts
        self.epochs = epochs
        self.rate = rate
        self.decay = decay
        self.folds = folds
        self.alpha = alpha
        self.seed = seed
    }
}
