/// The text of a file, and how it was written.
package struct DecodedText: Sendable, Equatable {
    /// Composed, as ``Composition`` does it.
    package let text: String
    /// What the bytes were.
    package let encoding: TextEncoding
    /// The encoding of an old font whose codes stood in the Unicode text as Latin letters and
    /// symbols ("Céng hoµ", "Coäng hoøa"); nil where none did.
    package let pasted: TextEncoding?

    /// Text that is composed already.
    package init(text: String, encoding: TextEncoding, pasted: TextEncoding? = nil) {
        self.text = text
        self.encoding = encoding
        self.pasted = pasted
    }
}
