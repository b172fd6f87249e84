import Glibc

/// The added domains of a model, side by side, for one pass over a text's features.
struct DomainGates: Sendable {
    private struct Weight {
        let gate: Int32
        let value: Float
    }

    /// No text is taken to be further out of the trained domains' ground than this.
    private static let leastOutside: Float = 0.001

    let domains: [AddedDomain]
    /// Of each feature, where its weights begin and end.
    private var rows: [UInt64: Range<Int32>] = [:]
    private var weights: [Weight] = []

    init(_ domains: [AddedDomain] = []) {
        self.domains = domains
        let keys = Set(domains.flatMap(\.weights.keys))
        rows.reserveCapacity(keys.count)
        for key in keys {
            let first = Int32(weights.count)
            for (gate, domain) in domains.enumerated() {
                guard let value = domain.weights[key] else { continue }
                weights.append(Weight(gate: Int32(gate), value: value))
            }
            rows[key] = first..<Int32(weights.count)
        }
    }

    var isEmpty: Bool { domains.isEmpty }

    /// The log odds of each added domain against all that the model was trained on.
    ///
    /// `outside` is the trained model's probability of "none".
    func logits(_ counts: FeatureCounts, outside: Float) -> [Float] {
        let evidence = Self.evidence(outside)
        var sums = domains.map { $0.bias + evidence }
        for feature in FeaturePresence(counts).features {
            guard let row = rows[feature.key] else { continue }
            for index in row {
                let weight = weights[Int(index)]
                sums[Int(weight.gate)] += weight.value * feature.value
            }
        }
        return sums
    }

    /// The probability of each added domain; what is left to one is the trained model's.
    static func probabilities(_ logits: [Float]) -> [Float] {
        let odds = logits.map { Float(exp(Double(min($0, 30)))) }
        let total = odds.reduce(1, +)
        return odds.map { $0 / total }
    }

    /// What the trained model has to say: where it knows the text, a gate needs better reasons.
    static func evidence(_ outside: Float) -> Float {
        Float(log(Double(max(outside, leastOutside))))
    }

    static func sigmoid(_ logit: Float) -> Float {
        1 / (1 + Float(exp(-Double(logit))))
    }
}
