/// A line of a section, and how deep it stands under the lines before it.
struct OutlineLine: Equatable {
    let text: String
    /// A line belongs to the last one before it that is less deep.
    let depth: Int
    /// Written behind "- ".
    var isItem = false
    /// The khoản it stands in.
    var clause: String?
    /// The điểm it stands in.
    var point: String?
    /// Whether it goes on with the paragraph of the line before it.
    var continues = false
    let size: PassageSize

    init(_ text: String, depth: Int, isItem: Bool = false) {
        self.text = text
        self.depth = depth
        self.isItem = isItem
        size = PassageSize(text)
    }

    /// The same place with other words.
    func with(_ text: String, depth: Int) -> OutlineLine {
        var line = OutlineLine(text, depth: depth, isItem: isItem)
        line.clause = clause
        line.point = point
        return line
    }

    /// As it stands in a passage.
    var written: String { isItem ? "- \(text)" : text }
}
