/// A stretch of a text, with the place it stands at.
package struct TextSpan: Sendable, Hashable {
    /// The stretch itself, exactly as the text has it.
    package let text: String
    /// Where it stands, in Unicode scalars of the composed text.
    package let range: Range<Int>

    package init(text: String, range: Range<Int>) {
        self.text = text
        self.range = range
    }
}
