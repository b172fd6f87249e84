/// A text that was found, and how much of the query it holds.
package struct IndexHit: Sendable, Equatable {
    package let id: String
    /// The place of the text in the list that the index was built from.
    package let position: Int
    /// The BM25F sum: comparable within one search only.
    package let score: Double
    /// The share of the query's idf mass, over folded content syllables, that the text holds.
    package let coverage: Double
    /// The same share where a syllable counts in full only with its accents.
    ///
    /// Equal to `coverage` for what was asked without accents.
    package let accentedCoverage: Double
    /// The share of the idf mass of the query's pairs of content syllables that the text holds.
    ///
    /// Far apart from `coverage` where a text shares loose syllables with the query by accident.
    package let pairCoverage: Double
    /// How much of the query the text holds in all, counted in syllables of the rarest kind.
    ///
    /// Unlike a share, it does not fall with each word a talkative query adds.
    package let matched: Double
}
