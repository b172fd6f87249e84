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
    ///
    /// With `explaining`, the n-grams that spoke most for its label too, at a tenth more time.
    package func scores(for text: String, explaining: Bool = false) -> DomainScores {
        let features = TextFeatures(text, spelling: spelling)
        let counts = FeatureCounts(features)
        let vector = vector(of: counts)
        let logits = weights.logits(vector)
        let scores = gates.isEmpty ? trainedScores(logits) : gatedScores(logits, counts)
        guard explaining else { return scores }
        if let added = gates.domains.first(where: { $0.id == scores.label }) {
            return scores.explained(by: reasons(text, for: added, limit: Self.reasonLimit))
        }
        let label = labels.firstIndex(of: scores.label) ?? labels.count - 1
        return scores.explained(by: reasons(features, counts, vector, label: label))
    }

    /// N-grams that a label is explained with.
    private static let reasonLimit = 8

    private func trainedScores(_ logits: [Float]) -> DomainScores {
        let shares = Calibration.softmax(logits, temperature: calibration.temperature)
        let outside = shares.last ?? 0
        let all = labels.indices.sorted { shares[$0] > shares[$1] }
        var ranked = all
        ranked.removeAll { $0 == labels.count - 1 }
        let asked =
            outside >= calibration.outOfScope ? [] : calibration.asked(ranked, logits: logits)
        return DomainScores(
            probabilities: ranked.map {
                DomainProbability(domain: labels[$0], probability: Double(shares[$0]))
            },
            outOfScope: Double(outside),
            set: all.compactMap { shares[$0] >= calibration.conformal[$0] ? labels[$0] : nil },
            asked: asked.map { labels[$0] }
        )
    }

    /// The n-grams that spoke most for `label`, the weightiest first.
    ///
    /// Only those that weigh most are named: a name is a string, a feature a number.
    private func reasons(
        _ features: TextFeatures,
        _ counts: FeatureCounts,
        _ vector: SparseVector,
        label: Int
    ) -> [String] {
        // A word and its folded form bear one name, a word alone and within a pair several.
        let best = weightiest(2 * Self.reasonLimit, counts, vector, label: label)
        var named: [(name: String, weight: Float)] = []
        named.reserveCapacity(best.count)
        for (item, weight) in best {
            let name = features.name(of: item.space, at: Int(item.place))
            if !named.contains(where: { Self.isSame($0.name, name) }) {
                named.append((name, weight))
            }
        }
        named.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.name < $1.name }
        return named.prefix(Self.reasonLimit).map(\.name)
    }

    /// By bytes: to compare letters with marks as letters costs many times as much.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
    }

    /// The features of words that add most to `label`, the weightiest first; those of letters are
    /// not looked at.
    private func weightiest(
        _ limit: Int,
        _ counts: FeatureCounts,
        _ vector: SparseVector,
        label: Int
    ) -> [(item: FeatureCounts.Item, weight: Float)] {
        var best: [(item: FeatureCounts.Item, weight: Float)] = []
        best.reserveCapacity(limit + 1)
        weights.read { slots in
            for entry in vector.entries {
                let item = counts.items[Int(entry.item)]
                guard item.space != .letters else { continue }
                let weight = slots.weight(entry.place, label) * entry.value
                guard weight > (best.count < limit ? 0 : best[limit - 1].weight) else { continue }
                let place = best.firstIndex { $0.weight < weight } ?? best.count
                best.insert((item, weight), at: place)
                if best.count > limit { best.removeLast() }
            }
        }
        return best
    }

    func vector(of counts: FeatureCounts) -> SparseVector {
        weights.read { SparseVector(counts, find: $0.find) }
    }
}
