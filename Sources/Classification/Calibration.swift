import Glibc

/// Turns raw scores into probabilities and decisions; learnt from held-out questions.
struct Calibration: Sendable, Equatable {
    /// What raw scores are divided by before the softmax.
    ///
    /// Guo and others 2017, "On calibration of modern neural networks".
    let temperature: Float
    /// The least probability at which a label stands in the conformal set, label by label.
    let conformal: [Float]
    /// The least probability of "none" at which a text is out of scope.
    let outOfScope: Float
    /// The least score at which a second domain is asked too.
    let second: Float

    init(temperature: Float, conformal: [Float], outOfScope: Float, second: Float) {
        self.temperature = temperature
        self.conformal = conformal
        self.outOfScope = outOfScope
        self.second = second
    }

    init(_ scores: [HeldOutScore], labels: [String], alpha: Double) {
        temperature = Self.fitTemperature(scores)
        let temperature = temperature
        let rows = scores.map { score in
            ThresholdFit.Row(
                probabilities: Self.softmax(score.logits, temperature: temperature),
                logits: score.logits,
                targets: score.targets
            )
        }
        // A question with two domains gives each half: counted in, it would widen every other's set.
        let single = rows.filter { !$0.isDouble }
        conformal = labels.indices.map { ThresholdFit.conformal(single, label: $0, alpha: alpha) }
        outOfScope = ThresholdFit.outOfScope(rows)
        second = ThresholdFit.second(rows, outOfScope: outOfScope)
    }

    /// The domains to ask, of those that `ranked` names by place, the likeliest first.
    ///
    /// Labels were learnt one against the rest, so a second domain is judged by its own score: that
    /// the first is likely says nothing against it.
    func asked(_ ranked: [Int], logits: [Float]) -> ArraySlice<Int> {
        let isDouble = ranked.count > 1 && logits[ranked[1]] >= second
        return ranked.prefix(isDouble ? 2 : 1)
    }

    /// The probability of each label.
    static func softmax(_ logits: [Float], temperature: Float) -> [Float] {
        let highest = logits.max() ?? 0
        var shares = logits
        for place in shares.indices {
            shares[place] = Float(exp(Double((shares[place] - highest) / temperature)))
        }
        let total = shares.reduce(0, +)
        for place in shares.indices { shares[place] /= total }
        return shares
    }

    /// The temperature of least cross-entropy, by golden-section search on its logarithm.
    private static func fitTemperature(_ scores: [HeldOutScore]) -> Float {
        guard !scores.isEmpty else { return 1 }
        let ratio = (5.0.squareRoot() - 1) / 2
        var low = log(0.1)
        var high = log(10.0)
        for _ in 0..<24 {
            let left = high - ratio * (high - low)
            let right = low + ratio * (high - low)
            if loss(scores, exp(left)) < loss(scores, exp(right)) {
                high = right
            } else {
                low = left
            }
        }
        return Float(exp((low + high) / 2))
    }

    private static func loss(_ scores: [HeldOutScore], _ temperature: Double) -> Double {
        scores.reduce(0) { sum, score in
            let probabilities = softmax(score.logits, temperature: Float(temperature))
            let total = score.targets.reduce(0, +)
            var row = 0.0
            for (probability, target) in zip(probabilities, score.targets) where target > 0 {
                row -= Double(target / total) * log(Double(max(probability, 1e-9)))
            }
            return sum + row * Double(score.weight)
        }
    }
}
