/// What was read in one text for one question.
package struct SentenceReading: Sendable, Equatable {
    /// The chosen sentences, in text order.
    package let sentences: [RankedSentence]
    /// The terms of the question that the heading and the chosen sentences hold.
    package let terms: Set<String>
    /// The share of the question's idf mass that the heading and the chosen sentences hold.
    package let coverage: Double
    /// The share that the heading alone holds.
    package let headingCoverage: Double
    /// The share of the heading's own idf mass that the question holds.
    package let headingEcho: Double
    /// What the heading says beyond the question, as a share of the question's mass, at most 2.
    ///
    /// Of two headings repeated alike, the one about a narrower case has more of it.
    package let headingExcess: Double
    /// The largest share of the question that a single sentence holds.
    package let focus: Double
    /// The share of the measures asked for ("mấy ngày") that the chosen sentences state,
    /// nil where none is asked for.
    package let quantities: Double?
    /// Whether heading and question ask for kinds that have nothing in common.
    package let kindClash: Bool
    /// The share of the kinds asked for that chosen sentences have the shape of.
    package let kindFit: Double
}
