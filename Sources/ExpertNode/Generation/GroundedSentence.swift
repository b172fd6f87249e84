/// A generated sentence that a passage supports.
package struct GroundedSentence: Sendable, Equatable {
    /// As the model wrote it, without its marks.
    package let text: String
    package let passage: Passage
    /// The sentences of the passage that say it, as Unicode-scalar ranges, ascending.
    package let quotes: [Range<Int>]
}
