/// One piece of a document as its author set it: a line of composed text, and what it is.
package enum Block: Sendable, Equatable {
    /// Level 1 is the highest.
    case heading(level: Int, text: String)
    case paragraph(String)
    /// Depth 0 is the outermost; the marker is as written, "-", "1." or "a)".
    case listItem(depth: Int, marker: String, text: String)
    /// The header names the columns; it is empty where the table has none.
    case tableRow(cells: [String], header: [String])

    /// The block as one line, a list item behind its marker.
    var line: String {
        switch self {
        case .heading(_, let text), .paragraph(let text): text
        case .listItem(_, let marker, let text): marker.isEmpty ? text : "\(marker) \(text)"
        case .tableRow(let cells, let header): TableLine.text(cells: cells, header: header)
        }
    }
}
