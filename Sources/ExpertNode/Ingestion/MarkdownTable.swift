/// The rows of a pipe table.
enum MarkdownTable {
    private static let delimiters: Set<Unicode.Scalar> = ["|", "-", ":", " "]

    /// Whether a line rules off the head of a table: "|---|:--:|".
    static func isDelimiter(_ line: Substring) -> Bool {
        let scalars = line.unicodeScalars
        return scalars.contains("-") && scalars.contains("|")
            && scalars.allSatisfy(delimiters.contains)
    }

    /// The texts between the pipes, of which "\|" is none.
    static func cells(of line: String) -> [String] {
        var cells: [String] = []
        var cell = String.UnicodeScalarView()
        var escaped = false
        for scalar in line.unicodeScalars {
            if scalar == "|", !escaped {
                cells.append(MarkdownInline.text(String(cell)))
                cell.removeAll()
            } else {
                cell.append(scalar)
            }
            escaped = scalar == "\\" && !escaped
        }
        cells.append(MarkdownInline.text(String(cell)))
        if cells.first.map({ OneLine.of($0).isEmpty }) == true { cells.removeFirst() }
        if cells.last.map({ OneLine.of($0).isEmpty }) == true { cells.removeLast() }
        return cells
    }
}
