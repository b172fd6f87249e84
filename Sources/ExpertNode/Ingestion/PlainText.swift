/// Reads plain text: blank lines part paragraphs, lines that merely wrap are joined.
package struct PlainText {
    private static let longestWrappedLine = 140
    /// Words of a running head, with a page number before or behind it.
    private static let longestRunningHead = 10
    /// How many blocks the head of an official document may have.
    private static let mostOfHead = 20
    /// How much room must be left on a line for it not to have been wrapped there.
    private static let room = 8

    /// Where lines are wrapped; nil where each line is a paragraph.
    private let width: Int?
    private var blocks: [Block] = []
    private var paragraph: [String] = []
    private var lastEdge = 0
    private var crossedPage = false

    private init(_ lines: [Substring]) {
        let edges = lines.map(Self.edge).filter { $0 > 0 }
        let long = edges.count { $0 > Self.longestWrappedLine }
        width = long * 50 > edges.count ? nil : edges.max()
    }

    package static func read(_ text: String) -> SourceText {
        let lines = SourceText.lines(of: text)
        var reader = PlainText(lines)
        for line in lines { reader.add(line) }
        reader.close()
        return SourceText(title: nil, blocks: reader.blocks)
    }

    /// The column where the writing on a line ends.
    private static func edge(_ line: Substring) -> Int {
        line.unicodeScalars.reversed().drop { $0 == " " }.count
    }

    private mutating func add(_ raw: Substring) {
        let line = OneLine.of(raw)
        guard line.unicodeScalars.contains(where: \.isWritten) else {
            close()
            return
        }
        if Self.isRunningHead(line) || paragraph.isEmpty && Self.isPageNumber(line) {
            close()
            crossedPage = true
            return
        }
        if opens(line) { close() }
        resumeAcrossPage(line)
        paragraph.append(line)
        lastEdge = Self.edge(raw)
    }

    private func opens(_ line: String) -> Bool {
        guard let previous = paragraph.last else { return true }
        if Self.isYear(line), previous.hasSuffix(" năm") { return false }
        if LineFlow.opens(line, after: previous) { return true }
        if blocks.count < Self.mostOfHead, LegalPhrase.isHeadLine(line) { return true }
        if blocks.count < Self.mostOfHead, LegalPhrase.isHeadLine(previous) { return true }
        if Block.isHeading(line) { return false }
        guard let width else { return true }
        let word = line.unicodeScalars.prefix { $0 != " " }
        let wouldFit = lastEdge + 1 + word.count + Self.room <= width
        guard wouldFit, word.first.map(Self.begins) == true else { return false }
        return LineFlow.endsSentence(previous) || opensStructure
    }

    /// Whether a paragraph may begin with a character.
    private static func begins(_ first: Unicode.Scalar) -> Bool {
        first.isCapital || first.isDigit || first == "“" || first == "\"" || first == "("
    }

    /// Whether the paragraph being read is a heading of legal structure.
    private var opensStructure: Bool {
        guard let first = paragraph.first, let mark = LegalMark(first) else { return false }
        return mark.rank != .clause && mark.rank != .point
    }

    private mutating func close() {
        if let block = Block.reading(paragraph.joined(separator: " ")) { blocks.append(block) }
        paragraph = []
    }

    /// Takes the last paragraph up again where a page number had parted it.
    private mutating func resumeAcrossPage(_ line: String) {
        defer { crossedPage = false }
        guard crossedPage, let last = blocks.last, !LineFlow.endsSentence(last.line),
            let first = line.unicodeScalars.first, first.isLetter, !first.isCapital,
            LegalMark(line) == nil
        else { return }
        if case .heading = last { return }
        blocks.removeLast()
        paragraph = [last.line]
    }

    /// The year of a date whose line was too narrow for it.
    private static func isYear(_ line: String) -> Bool {
        line.utf8.count == 4 && line.unicodeScalars.allSatisfy(\.isDigit)
    }

    /// What the official gazette prints on each page: "CÔNG BÁO/Số 15 + 16/Ngày 20-01-2026".
    private static func isRunningHead(_ line: String) -> Bool {
        guard line.contains("CÔNG BÁO/Số ") else { return false }
        return line.split(separator: " ").count <= longestRunningHead
    }

    /// "12", "- 12 -" or "Trang 12".
    private static func isPageNumber(_ line: String) -> Bool {
        var words = line.split(separator: " ").filter {
            $0.unicodeScalars.contains(where: \.isWritten)
        }
        if words.count == 2, words.first?.lowercased() == "trang" { words.removeFirst() }
        guard words.count == 1, let word = words.first else { return false }
        return word.utf8.count <= 4 && word.unicodeScalars.allSatisfy(\.isDigit)
    }
}
