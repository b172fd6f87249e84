extension DomainModel {
    /// This model with `domains` beside those it was trained on, in place of any added before.
    ///
    /// Where an added domain is improbable, the others keep what they have.
    package func adding(_ domains: [AddedDomain]) -> DomainModel {
        var model = self
        model.gates = DomainGates(domains)
        return model
    }

    /// Every domain that texts are given to, in alphabetical order.
    package var domains: [String] {
        (labels.dropLast() + gates.domains.map(\.id)).sorted()
    }

    /// The trained model's probability that no domain is meant, as if none had been added.
    func outside(_ counts: FeatureCounts) -> Float {
        let logits = weights.logits(vector(of: counts))
        return Calibration.softmax(logits, temperature: calibration.temperature).last ?? 0
    }

    /// The scores of all domains, from the trained labels' and those of the gates.
    ///
    /// While no gate is open, whom a text is put to is the trained model's to say.
    func gatedScores(_ logits: [Float], _ counts: FeatureCounts) -> DomainScores {
        let trained = Calibration.softmax(logits, temperature: calibration.temperature)
        let outside = trained.last ?? 0
        let opening = gates.logits(counts, outside: outside)
        let opened = DomainGates.probabilities(opening)
        let rest = 1 - opened.reduce(0, +)
        let names = labels.dropLast() + gates.domains.map(\.id)
        let shares = trained.dropLast().map { $0 * rest } + opened
        let least = calibration.conformal.dropLast() + gates.domains.map(\.conformal)
        let ranked = names.indices.sorted { shares[$0] > shares[$1] }
        var set = names.indices.filter { shares[$0] >= least[$0] }
            .map { (name: names[$0], share: shares[$0]) }
        if outside * rest >= calibration.conformal.last ?? 0 {
            set.append((Self.none, outside * rest))
        }
        return DomainScores(
            probabilities: ranked.map {
                DomainProbability(domain: names[$0], probability: Double(shares[$0]))
            },
            outOfScope: Double(outside * rest),
            set: set.sorted { $0.share > $1.share }.map(\.name),
            asked: asked(ranked, logits.dropLast() + opening, outside: outside).map { names[$0] }
        )
    }

    /// The domains to ask by place, where those of the gates follow the trained ones.
    private func asked(_ ranked: [Int], _ logits: [Float], outside: Float) -> ArraySlice<Int> {
        let trained = labels.count - 1
        let isOutside = outside >= calibration.outOfScope
        let able = ranked.filter { $0 < trained ? !isOutside : logits[$0] >= 0 }
        guard able.count > 1 else { return able[...] }
        let isDouble = logits[able[1]] >= (able[1] < trained ? calibration.second : 0)
        return able.prefix(isDouble ? 2 : 1)
    }

    /// The n-grams that spoke most for an added domain, the weightiest first.
    func reasons(_ text: String, for domain: AddedDomain, limit: Int) -> [String] {
        let values = Dictionary(
            FeaturePresence(FeatureCounts(text, spelling: spelling)).features
                .map { ($0.key, $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
        var weighed: [String: Float] = [:]
        let features = TextFeatures(text, spelling: spelling)
        features.forEach { space, key, place in
            let weight = (domain.weights[key] ?? 0) * (values[key] ?? 0)
            guard space != .letters, weight > 0 else { return }
            let name = features.name(of: space, at: place)
            weighed[name] = max(weighed[name] ?? 0, weight)
        }
        let ranked = weighed.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        return ranked.prefix(limit).map(\.key)
    }
}
