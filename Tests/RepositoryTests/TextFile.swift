/// A file of the working copy.
struct TextFile: Sendable {
    /// From the root, with `/`.
    let path: String
    let text: String
    let lines: [Substring]
    /// What of it is Swift code; empty where the file is none.
    let code: SwiftCode

    init(path: String, text: String) {
        self.path = path
        self.text = text
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
        code = SwiftCode(path.hasSuffix(".swift") ? text : "")
    }

    var isSwift: Bool { path.hasSuffix(".swift") }
    var isMarkdown: Bool { path.hasSuffix(".md") }

    /// The folders that it lies in, and its name last.
    var pieces: [Substring] { path.split(separator: "/") }

    var folder: String { pieces.dropLast().joined(separator: "/") }

    /// Its name up to the first dot.
    var stem: String {
        pieces.last.map { String($0.prefix { $0 != "." }) } ?? ""
    }

    func isBelow(_ folder: String) -> Bool {
        path.hasPrefix("\(folder)/")
    }
}
