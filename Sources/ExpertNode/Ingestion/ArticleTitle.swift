/// What stands behind "Điều 5.": a title, or in short decisions the text itself.
struct ArticleTitle {
    private static let longest = 40

    let heading: String
    /// The text, where it is a sentence and no title.
    let text: String?

    init(_ mark: LegalMark) {
        let words = mark.rest.split(separator: " ")
        let last = mark.rest.unicodeScalars.last
        let isSentence = words.count > Self.longest || [".", ";", ":"].contains(last)
        text = isSentence ? mark.rest : nil
        let end = mark.rest.unicodeScalars.lastIndex { ![".", "/", ";", ":", " "].contains($0) }
        let whole = end.map { String(mark.rest.unicodeScalars[...$0]) } ?? ""
        let short = words.prefix(Self.longest / 2).joined(separator: " ") + " …"
        heading = LegalHeading.text(mark.name, words.count > Self.longest ? short : whole)
    }
}
