/// The lists that are open at a line, by how far they are indented.
struct MarkdownList {
    private static let deepest = 8

    /// How far each open list is indented, and its last marker.
    private var open: [(indent: Int, marker: String)] = []

    /// The item with its depth, and with its own number where all are written "1.".
    mutating func placed(_ item: MarkdownItem) -> MarkdownItem {
        while let last = open.last, open.count > 1, last.indent > item.indent { open.removeLast() }
        if let last = open.last, item.indent < last.indent + 2 || open.count == Self.deepest {
            open[open.count - 1] = (item.indent, Self.renumbered(item, after: last.marker))
        } else {
            open.append((item.indent, item.marker))
        }
        return MarkdownItem(
            indent: item.indent,
            marker: open.last?.marker ?? item.marker,
            text: item.text,
            depth: open.count - 1
        )
    }

    private static func renumbered(_ item: MarkdownItem, after marker: String) -> String {
        guard item.marker == "1.", marker.hasSuffix("."), let number = Int(marker.dropLast()) else {
            return item.marker
        }
        return "\(number + 1)."
    }
}
