/// A table of a page while it is read; a cell that spans rows or columns stands in each of them.
struct HTMLTable {
    static let deepest = 8
    /// Cells that span more than themselves fill a row up to here.
    private static let widestRow = 60
    private static let widestSpan = 20
    private static let tallestSpan = 200
    /// A longer text stands only in the first row and column that its cell spans.
    private static let longestRepeated = 1_000

    private var rows: [[String]] = []
    private var row: [String] = []
    private var cell: [String] = []
    private(set) var isInCell = false
    private var span = (columns: 1, rows: 1)
    /// What cells of earlier rows still fill, by column.
    private var carried: [Int: (text: String, rows: Int)] = [:]
    private var headerRows = 0
    private var isHeaderRow = true

    var blocks: [Block] {
        var whole = self
        whole.closeRow()
        return TableBlocks.blocks(
            rows: whole.rows,
            header: whole.headerRows > 0 ? whole.headerRows : nil
        )
    }

    mutating func openRow() {
        closeRow()
        isHeaderRow = true
    }

    mutating func openCell(isHeader: Bool, _ attributes: [String: String]) {
        closeCell()
        fillCarried()
        isInCell = true
        if !isHeader { isHeaderRow = false }
        span = (
            Self.span(attributes["colspan"], most: Self.widestSpan),
            Self.span(attributes["rowspan"], most: Self.tallestSpan)
        )
    }

    mutating func add(_ line: String) {
        cell.append(line)
    }

    mutating func closeCell() {
        guard isInCell else { return }
        let text = cell.joined(separator: "\n")
        let repeated = text.utf8.count > Self.longestRepeated ? "" : text
        for column in 0..<span.columns where column == 0 || row.count < Self.widestRow {
            if span.rows > 1, row.count < Self.widestRow {
                carried[row.count] = (repeated, span.rows)
            }
            row.append(column == 0 ? text : repeated)
        }
        cell = []
        isInCell = false
    }

    mutating func closeRow() {
        closeCell()
        guard !row.isEmpty else { return }
        fillCarried()
        if isHeaderRow, headerRows == rows.count { headerRows += 1 }
        rows.append(row)
        row = []
        carried = carried.compactMapValues { $0.rows > 1 ? ($0.text, $0.rows - 1) : nil }
    }

    /// All rows of a table's head name its columns.
    mutating func closeHead() {
        closeRow()
        headerRows = max(headerRows, rows.count)
    }

    private mutating func fillCarried() {
        while let above = carried[row.count] {
            row.append(above.text)
        }
    }

    private static func span(_ text: String?, most: Int) -> Int {
        min(max(text.flatMap { Int($0) } ?? 1, 1), most)
    }
}
