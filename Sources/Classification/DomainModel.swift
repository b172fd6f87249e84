/// A trained domain classifier: a hashed linear model with its calibration.
///
/// A pure value; any number of tasks may score with one model at a time.
package struct DomainModel: Sendable {
    /// The label of texts that belong to no domain.
    package static let none = "none"

    /// The domains in alphabetical order, then ``none``.
    package let labels: [String]
    /// The ``TrainingSet/inputHash`` of the questions it was trained on.
    package let inputHash: String
    let bits: Int
    let weights: QuantisedWeights
    let calibration: Calibration
    let spelling: SpellingModel

    init(
        labels: [String],
        inputHash: String,
        bits: Int,
        weights: QuantisedWeights,
        calibration: Calibration,
        spelling: SpellingModel
    ) {
        self.labels = labels
        self.inputHash = inputHash
        self.bits = bits
        self.weights = weights
        self.calibration = calibration
        self.spelling = spelling
    }

    /// The calibrated probabilities of a text, and the domains to ask.
    package func scores(for text: String) -> DomainScores {
        let logits = weights.logits(vector(of: text))
        let shares = Calibration.softmax(logits, temperature: calibration.temperature)
        let outside = shares.last ?? 0
        let ranked = labels.indices.dropLast().sorted { shares[$0] > shares[$1] }
        let asked =
            outside >= calibration.outOfScope ? [] : calibration.asked(ranked, logits: logits)
        let inSet = labels.indices.filter { shares[$0] >= calibration.conformal[$0] }
        return DomainScores(
            probabilities: ranked.map {
                DomainProbability(domain: labels[$0], probability: Double(shares[$0]))
            },
            outOfScope: Double(outside),
            set: inSet.sorted { shares[$0] > shares[$1] }.map { labels[$0] },
            asked: asked.map { labels[$0] }
        )
    }

    /// The n-grams that spoke most for the label a text got, the weightiest first.
    ///
    /// Slower than ``scores(for:)``, which does not keep the features' names.
    package func explain(_ text: String, limit: Int = 8) -> [String] {
        let label = labels.firstIndex(of: scores(for: text).label) ?? labels.count - 1
        let values = Dictionary(
            vector(of: text).entries.map { ($0.bucket, $0.value) },
            uniquingKeysWith: +
        )
        var weighed: [String: Float] = [:]
        let mask = UInt64(1) << UInt64(bits) - 1
        TextFeatures(text, spelling: spelling).forEach { space, hash, name in
            guard space != .letters else { return }
            let bucket = UInt32(truncatingIfNeeded: hash & mask)
            let weight = weights.read { $0.weight(bucket, label) } * (values[bucket] ?? 0)
            if weight > 0 { weighed[name()] = max(weighed[name()] ?? 0, weight) }
        }
        let ranked = weighed.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        return ranked.prefix(limit).map(\.key)
    }

    private func vector(of text: String) -> SparseVector {
        let counts = FeatureCounts(text, bits: bits, spelling: spelling)
        return weights.read { SparseVector(counts, idf: $0.idf) }
    }
}
