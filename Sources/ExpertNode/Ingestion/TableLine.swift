/// Writes a row of a table as a sentence.
///
/// For instance "Hành vi: vượt đèn đỏ; Mức phạt: 4.000.000 đồng."
enum TableLine {
    static func text(cells: [String], header: [String]) -> String {
        let named = cells.enumerated().compactMap { place, cell -> String? in
            let value = trimmed(cell)
            guard !value.isEmpty else { return nil }
            let column = place < header.count ? trimmed(header[place]) : ""
            return column.isEmpty ? value : "\(column): \(value)"
        }
        return named.isEmpty ? "" : named.joined(separator: "; ") + "."
    }

    private static func trimmed(_ cell: String) -> String {
        let line = OneLine.of(cell)
        let end = line.unicodeScalars.lastIndex { ![".", ";", ":", ",", " "].contains($0) }
        return end.map { String(line.unicodeScalars[...$0]) } ?? ""
    }
}
