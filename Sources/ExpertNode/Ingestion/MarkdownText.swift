/// Reads Markdown: the basics of CommonMark, pipe tables and blocks of HTML.
package struct MarkdownText {
    private static let mostWordsOfHeading = 40

    private let lines: [Substring]
    private var place = 0
    private var blocks: [Block] = []
    private var paragraph: [String] = []
    private var item: MarkdownItem?
    private var list = MarkdownList()

    private init(_ text: String) {
        lines = SourceText.lines(of: text)
    }

    package static func read(_ text: String) -> SourceText {
        var reader = MarkdownText(text)
        while reader.place < reader.lines.count { reader.readBlock() }
        reader.close()
        return SourceText(title: nil, blocks: reader.blocks)
    }

    private mutating func readBlock() {
        let line = MarkdownLine(lines[place])
        place += 1
        switch line.kind {
        case .blank: close()
        case .fence(let mark): readFence(mark)
        case .heading(let level, let text):
            close()
            append(heading: text, level: level)
        case .underline(let level) where isHeading:
            let text = paragraph.joined(separator: " ")
            paragraph = []
            append(heading: MarkdownInline.text(text), level: level)
        case .underline, .rule, .definition: close()
        case .html: readHTML(line.text)
        case .item(let found): open(found, breaks: line.breaks)
        case .text where readTable(line.text): break
        case .text:
            if paragraph.isEmpty, line.indent == 0 { list = MarkdownList() }
            add(line.text)
            if line.breaks { close() }
        }
    }

    /// Whether what is being read is short enough for the heading that a line below makes it.
    private var isHeading: Bool {
        let words = paragraph.joined(separator: " ").split(separator: " ").count
        return item == nil && (1...Self.mostWordsOfHeading).contains(words)
    }

    private mutating func append(heading text: String, level: Int) {
        let line = OneLine.of(text)
        guard line.unicodeScalars.contains(where: \.isWritten) else { return }
        blocks.append(.heading(level: level, text: line))
        list = MarkdownList()
    }

    private mutating func open(_ found: MarkdownItem, breaks: Bool) {
        let isMention = paragraph.last.map(LineFlow.leans) ?? false
        guard !isMention || !found.isNumbered else { return add(found.written) }
        close()
        item = list.placed(found)
        paragraph = [found.text]
        if breaks { close() }
    }

    /// A line of text: a piece of the paragraph, or of a legal text the next part of it.
    private mutating func add(_ text: String) {
        if !paragraph.isEmpty, LegalMark(OneLine.of(MarkdownInline.text(text))) != nil,
            LineFlow.opens(MarkdownInline.text(text), after: paragraph.last)
        {
            close()
        }
        paragraph.append(text)
    }

    private mutating func close() {
        let texts = MarkdownInline.text(paragraph.joined(separator: " ")).split(separator: "\n")
        paragraph = []
        for (number, text) in texts.enumerated() {
            guard let block = Block.reading(text) else { continue }
            if number == 0, let item {
                let line = OneLine.of(text)
                blocks.append(.listItem(depth: item.depth, marker: item.marker, text: line))
            } else {
                blocks.append(block)
            }
        }
        item = nil
    }

    /// The lines between fences, each as it stands.
    private mutating func readFence(_ mark: String) {
        close()
        while place < lines.count {
            let line = lines[place]
            place += 1
            let text = OneLine.of(line)
            if text.hasPrefix(mark), text.allSatisfy({ $0 == mark.first }) { return }
            if text.unicodeScalars.contains(where: \.isWritten) { blocks.append(.paragraph(text)) }
        }
    }

    /// Lines of HTML up to a blank line, of a table up to its end.
    private mutating func readHTML(_ first: String) {
        close()
        var html = first
        let isTable = first.lowercased().hasPrefix("<table")
        var isClosed = first.lowercased().hasSuffix("</table>")
        while place < lines.count, isTable ? !isClosed : !isBlank(lines[place]) {
            html += "\n" + lines[place]
            isClosed = lines[place].lowercased().hasSuffix("</table>")
            place += 1
        }
        blocks += HTMLText.read(html).blocks
    }

    private func isBlank(_ line: Substring) -> Bool {
        line.unicodeScalars.allSatisfy { $0 == " " }
    }

    /// A table that begins with `head`, where the next line rules it off.
    private mutating func readTable(_ head: String) -> Bool {
        guard head.contains("|"), place < lines.count, MarkdownTable.isDelimiter(lines[place])
        else {
            return false
        }
        close()
        place += 1
        var rows = [MarkdownTable.cells(of: head)]
        while place < lines.count, lines[place].contains("|") {
            rows.append(MarkdownTable.cells(of: String(lines[place])))
            place += 1
        }
        let isNamed = rows.first?.contains { !OneLine.of($0).isEmpty } == true
        blocks += TableBlocks.blocks(rows: rows, header: isNamed ? 1 : 0)
        return true
    }
}
