/// A term of a question in the index over experts.
struct ExpertRow: Sendable {
    /// The four ways in which a term counts, as places in ``ExpertEvidence``.
    enum Kind: Int, CaseIterable, Sendable {
        case accented, accentedPair, folded, foldedPair

        init(isFolded: Bool, isPair: Bool) {
            self = isFolded ? (isPair ? .foldedPair : .folded) : isPair ? .accentedPair : .accented
        }
    }

    let kind: Kind
    /// Its place among the index's names.
    let row: Int
    /// Where its experts stand.
    let range: Range<Int>
    /// What the term counts by the question.
    let weight: Double
    /// What the term counts by the whole network.
    let idf: Double
    /// By the share of all passages that hold the term: see ``LikelihoodScale``.
    let shareOffset: Double
    /// The most it can add to an expert's sum.
    let most: Float

    /// What one unit of impact adds.
    var gain: Float { Float(weight * idf) }
}
