/// A passage and the sentences of it that an answer quotes.
package struct ReadEvidence: Sendable, Equatable {
    package let passage: Passage
    /// Unicode-scalar ranges in the passage's text, ascending.
    package let answers: [Range<Int>]
}
