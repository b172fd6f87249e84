/// Cuts composed text into sentences.
package enum Sentences {
    /// The sentences of a composed text, in order, without the space around them.
    ///
    /// A full stop ends none after "Điều 7", an ordinal that opens a line, an initial or an
    /// abbreviation, nor inside a number. A blank line and a new list item, heading or table row end
    /// one; a line that merely wraps does not. The marker of a list item ("- ") is left out.
    package static func split(_ composed: String) -> [TextSpan] {
        var scan = SentenceScan(Array(composed.unicodeScalars))
        return scan.sentences()
    }
}
