/// A run of letters, or a number, in a text.
///
/// Vietnamese is written syllable by syllable, so a syllable is the smallest unit that matching,
/// indexing and counting (`usage`) work on.
package struct Syllable: Sendable, Hashable {
    /// Composed, lower-case, with the tone in its old-style place (hòa, not hoà).
    package let text: String
    /// ``text`` without tone and diacritic marks.
    package let folded: String
    /// Where it stands, in Unicode scalars of the composed text.
    package let range: Range<Int>

    /// A syllable whose text is already composed, lower-case and canonical.
    package init(text: String, range: Range<Int>) {
        self.text = text
        folded = Folding.fold(text)
        self.range = range
    }
}
