package import VietnameseText

/// A sentence chosen to answer a question.
package struct RankedSentence: Sendable, Equatable {
    /// Its text and scalar offsets in the composed body.
    package let span: TextSpan
    /// What it added to those chosen before it.
    package let score: Double
    package let isListItem: Bool
}
