/// Weighs what sketches say: a conditional logit over the experts of one question.
///
/// An expert's probability is that of holding the passage that an exhaustive search would put
/// first, so the probabilities of the chosen add up to what asking them is worth.
package struct ExpertScorer: Sendable, Equatable, Codable {
    /// Learned by ``ScorerTraining`` on the starter experts' own documents and questions, each
    /// expert cut into eight, without a human label.
    package static let standard = ExpertScorer(weights: [0.079, 0.217, 0.145, 0.079])

    /// What the places of ``features(of:)`` count.
    package let weights: SIMD4<Double>

    package init(weights: SIMD4<Double>) {
        self.weights = weights
    }

    /// Impact of single syllables and of pairs, likelihood of single syllables and of pairs; with
    /// and without accents together, as the question's own accents have weighed them.
    static func features(of evidence: ExpertEvidence) -> SIMD4<Double> {
        let impact = evidence.impact.lowHalf + evidence.impact.highHalf
        let likelihood = evidence.likelihood.lowHalf + evidence.likelihood.highHalf
        return SIMD4(lowHalf: impact, highHalf: likelihood)
    }

    package func score(_ evidence: ExpertEvidence) -> Double {
        (weights * Self.features(of: evidence)).sum()
    }

    /// What the impact of a kind of term counts, by which the index looks for candidates.
    func impactWeight(of kind: ExpertRow.Kind) -> Double {
        switch kind {
        case .accented, .folded: weights[0]
        case .accentedPair, .foldedPair: weights[1]
        }
    }

    /// Probabilities that add up to 1, from scores (softmax).
    static func probabilities(_ scores: [Double]) -> [Double] {
        guard let highest = scores.max() else { return [] }
        let masses = scores.map { exponential($0 - highest) }
        let whole = masses.reduce(0, +)
        return masses.map { $0 / whole }
    }
}
