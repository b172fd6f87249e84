import VietnameseText

/// A model's text, made fit to be shown as it comes: composed, without what cannot be seen, and no
/// longer than it may be.
package struct CleanText: Sendable {
    private var composing = ComposingText()
    private var left: Int
    /// White space that no word has followed yet.
    private var blank = ""
    private var hasWords = false

    /// At most `limit` scalars.
    package init(limit: Int) {
        left = limit
    }

    /// What is certain of the text with `piece`; nothing before there is a word.
    package mutating func add(_ piece: String) -> String {
        take(composing.add(piece))
    }

    /// What was held back of a text that has ended.
    package mutating func finish() -> String {
        take(composing.finish())
    }

    private mutating func take(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: text.unicodeScalars.lazy.filter(QuotedData.isVisible).prefix(left))
        left -= kept.count
        let text = blank + String(kept)
        hasWords = hasWords || text.contains { !$0.isWhitespace }
        blank = hasWords ? "" : text
        return hasWords ? text : ""
    }
}
