/// What a file is, told by its ending.
package enum DocumentFormat: String, Sendable, CaseIterable {
    case markdown = "Markdown"
    case plainText = "plain text"
    case html = "HTML"
    case rows = "JSON lines"
    case word = "Word"
    case openDocument = "OpenDocument"
    case pdf = "PDF"

    /// The format of a file; nil where its ending is not known.
    package init?(path: String) {
        guard let format = Self.endings[Self.ending(of: path)] else { return nil }
        self = format
    }

    /// What makes text of it; nil for what is text already.
    package var converter: DocumentConverter? {
        switch self {
        case .markdown, .plainText, .html, .rows: nil
        case .word: .pandoc(from: "docx")
        case .openDocument: .pandoc(from: "odt")
        case .pdf: .pdftotext
        }
    }

    /// The endings that are read, as they are told to people.
    package static var knownEndings: [String] { endings.keys.sorted() }

    /// What stands behind the last dot of a file's name, in small letters.
    static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 ? parts.last?.lowercased() ?? "" : ""
    }

    private static let endings: [String: DocumentFormat] = [
        "md": .markdown, "markdown": .markdown, "txt": .plainText, "html": .html, "htm": .html,
        "jsonl": .rows, "docx": .word, "odt": .openDocument, "pdf": .pdf,
    ]
}
