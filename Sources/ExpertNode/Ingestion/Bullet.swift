/// The dash or dot before a list item, told from the text behind it.
struct Bullet {
    private static let marks: Set<Unicode.Scalar> = [
        "-", "–", "—", "•", "*", "·", "+", "▪", "●", "◦",
    ]

    let marker: String
    let text: String

    /// Ministries write "+" below "-".
    var depth: Int { marker == "+" || marker == "◦" ? 1 : 0 }

    init?(_ line: String) {
        let scalars = line.unicodeScalars
        guard let mark = scalars.first, Self.marks.contains(mark) else { return nil }
        let behind = scalars.dropFirst()
        guard let next = behind.first, next == " " || mark != "*" && next.isCapital else {
            return nil
        }
        let rest = OneLine.of(Substring(behind))
        guard rest.unicodeScalars.contains(where: \.isWritten) else { return nil }
        marker = String(mark)
        text = rest
    }
}
