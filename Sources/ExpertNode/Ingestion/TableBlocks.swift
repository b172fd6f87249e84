import VietnameseText

/// Makes blocks of a table, or of its text where the table only places things on a page.
///
/// Lines of a cell are parted by `\n`.
enum TableBlocks {
    private static let longestColumnName = 12
    private static let longestCell = 250

    /// `header` is the number of rows at the top that name the columns; nil where it is not told.
    static func blocks(rows: [[String]], header: Int?) -> [Block] {
        let rows = rows.filter { $0.contains { $0.unicodeScalars.contains(where: \.isWritten) } }
        guard !isLayout(rows) else { return text(rows) }
        let headerRows = min(header ?? guessedHeader(rows), rows.count - 1)
        let columns = names(rows.prefix(max(headerRows, 0)))
        return rows.dropFirst(headerRows).compactMap { row in
            if let title = title(row) { return Block.reading(title) }
            return .tableRow(cells: row.map { OneLine.of($0) }, header: columns)
        }
    }

    /// What one cell says across all columns.
    private static func title(_ row: [String]) -> String? {
        guard row.count > 1, let first = row.first, row.allSatisfy({ $0 == first }) else {
            return nil
        }
        return first
    }

    /// Whether a table holds the head or foot of a letter, or the text of a whole page.
    private static func isLayout(_ rows: [[String]]) -> Bool {
        if rows.count < 2 || rows.allSatisfy({ $0.count < 2 }) { return true }
        return rows.contains { row in
            row.contains { cell in
                let folded = Folding.fold(cell)
                return folded.contains("cong hoa xa hoi") || folded.hasPrefix("noi nhan:")
                    || cell.utf8.count > longestCell * 4 && holdsArticles(cell)
            }
        }
    }

    private static func holdsArticles(_ cell: String) -> Bool {
        cell.split(separator: "\n").contains { LegalMark(OneLine.of($0))?.rank == .article }
    }

    private static func text(_ rows: [[String]]) -> [Block] {
        rows.flatMap { $0.flatMap { $0.split(separator: "\n").compactMap { Block.reading($0) } } }
    }

    private static func guessedHeader(_ rows: [[String]]) -> Int {
        let first = rows.first ?? []
        let names = first.allSatisfy { cell in
            let words = cell.split(separator: " ").count
            return words >= 1 && words <= longestColumnName
                && cell.unicodeScalars.contains(where: \.isLetter)
        }
        return names ? 1 : 0
    }

    /// The names of columns whose header stands in several rows, the upper one first.
    private static func names(_ rows: ArraySlice<[String]>) -> [String] {
        let width = rows.map(\.count).max() ?? 0
        return (0..<width).map { column in
            var parts: [String] = []
            for row in rows where column < row.count {
                let name = OneLine.of(row[column])
                if !name.isEmpty, parts.last != name { parts.append(name) }
            }
            return parts.joined(separator: " ")
        }
    }
}
