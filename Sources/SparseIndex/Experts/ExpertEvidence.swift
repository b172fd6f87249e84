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
    /// How strongly the terms meet in single passages: what the expert's passages score for the
    /// question, as one (a soft maximum); nil where the sketch does not tell.
    package var meeting: Double?

    package init() {}

    mutating func add(_ row: ExpertRow, impact step: UInt8, share: UInt8) {
        let kind = row.kind.rawValue
        impact[kind] += row.weight * row.idf * Double(SketchImpact.values[Int(step)])
        likelihood[kind] += row.weight * LikelihoodScale.value(share, offset: row.shareOffset)
        coverage[kind] += row.weight * row.idf
    }
}
