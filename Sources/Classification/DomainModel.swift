/// A trained domain classifier: a linear model with its calibration.
///
/// A pure value; any number of tasks may score with one model at a time.
package struct DomainModel: Sendable {
    /// The label of texts that belong to no domain.
    package static let none = "none"

    /// The domains it was trained on in alphabetical order, then ``none``.
    package let labels: [String]
    /// The ``TrainingSet/inputHash`` of the questions it was trained on.
    package let inputHash: String
    let weights: FeatureTable
    let calibration: Calibration
    let spelling: SpellingModel
    /// The domains that were added since it was trained.
    var gates = DomainGates()

    init(
        labels: [String],
        inputHash: String,
        weights: FeatureTable,
        calibration: Calibration,
        spelling: SpellingModel
    ) {
        self.labels = labels
        self.inputHash = inputHash
        self.weights = weights
        self.calibration = calibration
        self.spelling = spelling
    }

    /// The calibrated probabilities of a text, and the domains to ask.
    package func scores(for text: String) -> DomainScores {
        let counts = FeatureCounts(text, spelling: spelling)
        let logits = weights.logits(vector(of: counts))
        guard gates.isEmpty else { return gatedScores(logits, counts) }
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
        let found = scores(for: text).label
        if let added = gates.domains.first(where: { $0.id == found }) {
            return reasons(text, for: added, limit: limit)
        }
        let label = labels.firstIndex(of: found) ?? labels.count - 1
        let counts = FeatureCounts(text, spelling: spelling)
        let values = Dictionary(
            vector(of: counts).entries.map { ($0.place, $0.value) },
            uniquingKeysWith: +
        )
        var weighed: [String: Float] = [:]
        TextFeatures(text, spelling: spelling).forEach { space, hash, name in
            guard space != .letters else { return }
            let weight = weights.read { slots in
                slots.find(hash).map { slots.weight($0.place, label) * (values[$0.place] ?? 0) }
                    ?? 0
            }
            if weight > 0 { weighed[name()] = max(weighed[name()] ?? 0, weight) }
        }
        let ranked = weighed.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        return ranked.prefix(limit).map(\.key)
    }

    func vector(of counts: FeatureCounts) -> SparseVector {
        weights.read { SparseVector(counts, find: $0.find) }
    }
}
