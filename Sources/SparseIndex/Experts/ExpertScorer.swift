/// Weighs what sketches say: a conditional logit over the experts of one question.
///
/// An expert's probability is that of holding the passage that an exhaustive search would put
/// first, so the probabilities of the chosen add up to what asking them is worth.
package struct ExpertScorer: Sendable, Equatable, Codable {
    /// Learned by ``ScorerTraining`` on the starter experts' own documents and questions, each
    /// expert cut into eight, without a human label.
    package static let standard = ExpertScorer(
        weights: [0.079, 0.217, 0.145, 0.079],
        meetingWeights: [0.054, 0.032, 0.046, 0.274]
    )

    /// What the places of ``features(of:)`` count.
    package let weights: SIMD4<Double>
    /// What the places of ``meetingFeatures(of:)`` count, among experts that show single passages.
    package let meetingWeights: SIMD4<Double>

    package init(
        weights: SIMD4<Double>,
        meetingWeights: SIMD4<Double> = standard.meetingWeights
    ) {
        self.weights = weights
        self.meetingWeights = meetingWeights
    }

    /// Impact of single syllables and of pairs, likelihood of single syllables and of pairs; with
    /// and without accents together, as the question's own accents have weighed them.
    static func features(of evidence: ExpertEvidence) -> SIMD4<Double> {
        let impact = evidence.impact.lowHalf + evidence.impact.highHalf
        let likelihood = evidence.likelihood.lowHalf + evidence.likelihood.highHalf
        return SIMD4(lowHalf: impact, highHalf: likelihood)
    }

    /// Impact of single syllables and of pairs, likelihood of both together, and the meeting; nil
    /// where the sketch tells of no single passage.
    static func meetingFeatures(of evidence: ExpertEvidence) -> SIMD4<Double>? {
        guard let meeting = evidence.meeting else { return nil }
        let features = features(of: evidence)
        return SIMD4(features[0], features[1], features[2] + features[3], meeting)
    }

    /// A score for each expert of one question; e to its power is in proportion to the probability.
    ///
    /// How likely it is one of those that show single passages, and each of the others, their sums
    /// say; which of those it is, their meetings: so neither kind gains by what it shows.
    func scores(_ evidence: [ExpertEvidence]) -> [Double] {
        var scores = evidence.map(score)
        let features = evidence.map(Self.meetingFeatures)
        let shown = evidence.indices.filter { features[$0] != nil }
        let meetings = shown.map { (meetingWeights * (features[$0] ?? SIMD4())).sum() }
        let shift = Self.mass(shown.map { scores[$0] }) - Self.mass(meetings)
        for (place, meeting) in zip(shown, meetings) { scores[place] = meeting + shift }
        return scores
    }

    /// ln Σ e^score.
    private static func mass(_ scores: [Double]) -> Double {
        guard let highest = scores.max() else { return 0 }
        return highest + logarithm(scores.reduce(0) { $0 + exponential($1 - highest) })
    }

    /// By the sums alone.
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
