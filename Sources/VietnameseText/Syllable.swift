/// A run of letters, or a number, in a text.
///
/// Vietnamese is written syllable by syllable, so a syllable is the smallest unit that matching,
/// indexing and counting (`usage`) work on.
package struct Syllable: Sendable, Hashable {
    /// Composed, lower-case, with the tone in its old-style place (hòa, not hoà).
    package let text: String
    /// ``text`` without tone and diacritic marks.
    package let folded: String
    /// ``TextHash`` of ``text``, for tables that are asked for every syllable.
    package let hash: UInt64
    /// ``TextHash`` of ``folded``.
    package let foldedHash: UInt64
    /// Where it stands, in Unicode scalars of the composed text.
    package let range: Range<Int>

    /// A syllable whose text is already composed, lower-case and canonical.
    package init(text: String, range: Range<Int>) {
        self.init(text: text, folded: Folding.fold(text), range: range)
    }

    init(text: String, folded: String, range: Range<Int>) {
        self.init(text, folded, TextHash.of(text), TextHash.of(folded), range)
    }

    @inline(__always)
    init(
        _ text: String,
        _ folded: String,
        _ hash: UInt64,
        _ foldedHash: UInt64,
        _ range: Range<Int>
    ) {
        self.text = text
        self.folded = folded
        self.hash = hash
        self.foldedHash = foldedHash
        self.range = range
    }

    /// The same syllable, standing elsewhere.
    func at(_ range: Range<Int>) -> Syllable { Syllable(text, folded, hash, foldedHash, range) }

    /// Whether it is a number.
    package var isNumber: Bool { text.utf8.first.map { (0x30...0x39).contains($0) } == true }
}
