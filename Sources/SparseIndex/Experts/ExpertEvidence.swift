/// What an expert's sketch says for one question, in sums over the question's terms.
///
/// Each sum is kept for each kind of term: accented, pairs, folded, folded pairs.
package struct ExpertEvidence: Sendable, Equatable {
    /// Σ weight × idf × strongest impact (Taily, max-score).
    package var impact = SIMD4<Double>()
    /// Σ weight × ln(1 + λ/(1−λ) × the expert's share of passages ÷ everyone's): the question's
    /// likelihood under the expert's document frequencies, without what is the same for all (Si,
    /// Jin, Callan, Ogilvie 2002).
    package var likelihood = SIMD4<Double>()
    /// Σ weight × idf of the terms that the expert holds at all.
    package var coverage = SIMD4<Double>()

    package init() {}

    mutating func add(_ row: ExpertRow, impact step: UInt8, share: UInt8) {
        let kind = row.kind.rawValue
        impact[kind] += row.weight * row.idf * Double(SketchImpact.values[Int(step)])
        let ratio = Double(ShareScale.values[Int(share)]) / row.share
        likelihood[kind] += row.weight * logarithm(1 + Self.trust * ratio)
        coverage[kind] += row.weight * row.idf
    }

    /// λ/(1−λ) for λ = 0.6.
    private static let trust = 1.5
}
