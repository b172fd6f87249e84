/// Reads an HTML page: its headings, paragraphs, lists and tables, without what frames it.
package struct HTMLText {
    private static let dropped: Set<String> = [
        "nav", "footer", "aside", "form", "button", "select", "dialog", "menu",
    ]
    /// Elements that a dropped one which is never closed does not reach into.
    private static let resuming: Set<String> = ["main", "article", "body", "html"]
    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
        "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o",
    ]

    private var title: String?
    private var blocks: [Block] = []
    private var text = ""
    private var headingLevel: Int?
    private var lists = HTMLLists()
    private var tables: [HTMLTable] = []
    /// How many dropped elements are open.
    private var droppedDepth = 0
    private var isInTitle = false
    private var isPreformatted = false

    private init() {}

    package static func read(_ html: String) -> SourceText {
        var reader = HTMLText()
        var tokens = HTMLTokens(html)
        while let token = tokens.next() { reader.read(token) }
        reader.flush()
        while !reader.tables.isEmpty { reader.closeTable() }
        return SourceText(title: reader.title, blocks: reader.blocks)
    }

    private mutating func read(_ token: HTMLToken) {
        switch token {
        case .text(let piece):
            if droppedDepth == 0 || isInTitle { text += piece }
        case .open(let name, let attributes): open(name, attributes)
        case .close(let name): close(name)
        }
    }

    private mutating func open(_ name: String, _ attributes: [String: String]) {
        guard !Self.inline.contains(name) else { return }
        if Self.resuming.contains(name) { droppedDepth = 0 }
        guard droppedDepth == 0 || Self.dropped.contains(name) else { return }
        flush()
        isInTitle = false
        if name != "br" { headingLevel = nil }
        switch name {
        case _ where Self.dropped.contains(name): droppedDepth += 1
        case "title": isInTitle = true
        case "h1", "h2", "h3", "h4", "h5", "h6": headingLevel = name.last?.wholeNumberValue
        case "pre": isPreformatted = true
        case "ul", "ol": lists.open(name, attributes)
        case "li": lists.openItem(attributes)
        case "table" where tables.count < HTMLTable.deepest: tables.append(HTMLTable())
        case "tr": changeTable { $0.openRow() }
        case "td", "th": changeTable { $0.openCell(isHeader: name == "th", attributes) }
        default: break
        }
    }

    private mutating func close(_ name: String) {
        guard !Self.inline.contains(name) else { return }
        if Self.resuming.contains(name) { droppedDepth = 0 }
        if Self.dropped.contains(name) {
            droppedDepth = max(droppedDepth - 1, 0)
            return
        }
        guard droppedDepth == 0 else { return }
        flush()
        switch name {
        case "title": isInTitle = false
        case "h1", "h2", "h3", "h4", "h5", "h6": headingLevel = nil
        case "pre": isPreformatted = false
        case "ul", "ol": lists.close()
        case "tr": changeTable { $0.closeRow() }
        case "td", "th": changeTable { $0.closeCell() }
        case "thead": changeTable { $0.closeHead() }
        case "table" where !tables.isEmpty: closeTable()
        default: break
        }
    }

    private mutating func changeTable(_ change: (inout HTMLTable) -> Void) {
        guard let last = tables.indices.last else { return }
        change(&tables[last])
    }

    /// Ends the run of text that is being read.
    private mutating func flush() {
        defer { text = "" }
        if isPreformatted, tables.isEmpty {
            blocks += PlainText.read(text).blocks
            return
        }
        let line = OneLine.of(text)
        guard line.unicodeScalars.contains(where: \.isWritten) else { return }
        if isInTitle {
            if title == nil { title = line }
        } else if tables.last?.isInCell == true {
            let marker = lists.takeMarker().map { "\($0.marker) " } ?? ""
            changeTable { $0.add(marker + line) }
        } else if let headingLevel {
            blocks.append(.heading(level: headingLevel, text: line))
        } else if let item = lists.takeMarker() {
            blocks.append(.listItem(depth: item.depth, marker: item.marker, text: line))
        } else if let block = Block.reading(line) {
            blocks.append(block)
        }
    }

    /// Ends a table; one inside another becomes lines of its cell.
    private mutating func closeTable() {
        guard let table = tables.popLast() else { return }
        let found = table.blocks
        guard tables.last?.isInCell == true else {
            blocks += found
            return
        }
        for block in found {
            if case .tableRow = block {
                changeTable { $0.add("- \(block.line)") }
            } else {
                changeTable { $0.add(block.line) }
            }
        }
    }
}
