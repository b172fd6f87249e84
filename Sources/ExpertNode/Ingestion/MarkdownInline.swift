/// Takes the marks out of a run of Markdown: links become their text, emphasis goes.
struct MarkdownInline {
    private static let longestLink = 600
    private static let deepest = 4

    private let scalars: [Unicode.Scalar]
    private let depth: Int
    private var place = 0
    private var output = String.UnicodeScalarView()

    private init(_ scalars: [Unicode.Scalar], depth: Int) {
        self.scalars = scalars
        self.depth = depth
    }

    /// The text alone; `<br>` becomes `\n`.
    static func text(_ markdown: String) -> String {
        text(Array(markdown.unicodeScalars), depth: 0)
    }

    private static func text(_ scalars: [Unicode.Scalar], depth: Int) -> String {
        var reader = MarkdownInline(scalars, depth: depth)
        while reader.place < reader.scalars.count { reader.step() }
        return String(reader.output)
    }

    private mutating func step() {
        let scalar = scalars[place]
        switch scalar {
        case "\\": escape()
        case "`": place += 1
        case "*", "_", "~": emphasis(scalar)
        case "!" where at(place + 1) == "[": place += 1
        case "[": bracket()
        case "<": tag()
        case "&":
            let entity = HTMLEntity.read(scalars, at: place)
            for scalar in entity.text.unicodeScalars { output.append(scalar) }
            place = entity.end
        default:
            output.append(scalar)
            place += 1
        }
    }

    private func at(_ index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    /// A backslash goes where it stands before punctuation.
    private mutating func escape() {
        if let next = at(place + 1), !next.isWritten, next != " " {
            output.append(next)
            place += 2
        } else {
            output.append("\\")
            place += 1
        }
    }

    /// A run of marks goes unless it stands alone, or is `_` inside a word.
    private mutating func emphasis(_ mark: Unicode.Scalar) {
        var end = place
        while at(end) == mark { end += 1 }
        let before = at(place - 1)
        let after = at(end)
        let alone = (before ?? " ") == " " && (after ?? " ") == " "
        let inWord = before?.isWritten == true && after?.isWritten == true
        if alone || mark == "_" && inWord || mark == "~" && end == place + 1 {
            for scalar in scalars[place..<end] { output.append(scalar) }
        }
        place = end
    }

    /// The text of a link, an image or a span; other brackets stay.
    private mutating func bracket() {
        guard let close = match(from: place, "[", "]") else { return keep() }
        let inside = Array(scalars[place + 1..<close])
        var end = close + 1
        switch at(end) {
        case "(": end = match(from: end, "(", ")").map { $0 + 1 } ?? end
        case "[": end = match(from: end, "[", "]").map { $0 + 1 } ?? end
        case "{": end = match(from: end, "{", "}").map { $0 + 1 } ?? end
        default: break
        }
        if inside.first == "^" {
            place = end
        } else if end > close + 1, depth < Self.deepest {
            for scalar in Self.text(inside, depth: depth + 1).unicodeScalars {
                output.append(scalar)
            }
            place = end
        } else {
            keep()
        }
    }

    private mutating func keep() {
        output.append(scalars[place])
        place += 1
    }

    private func match(from start: Int, _ open: Unicode.Scalar, _ close: Unicode.Scalar) -> Int? {
        var depth = 0
        let limit = min(scalars.count, start + Self.longestLink)
        for index in start..<limit where scalars[index] == open || scalars[index] == close {
            if at(index - 1) == "\\" { continue }
            depth += scalars[index] == open ? 1 : -1
            if depth == 0 { return index }
        }
        return nil
    }

    /// A tag goes, `<https://…>` leaves its address, and "<" alone stays.
    private mutating func tag() {
        let next = at(place + 1)
        let limit = min(scalars.count, place + Self.longestLink)
        guard next == "/" || next == "!" || next?.isASCIILetter == true,
            let end = scalars[place..<limit].firstIndex(of: ">")
        else { return keep() }
        let inside = String(String.UnicodeScalarView(scalars[place + 1..<end]))
        if inside.contains("://") || inside.contains("@"), !inside.contains(" ") {
            for scalar in inside.unicodeScalars { output.append(scalar) }
        } else if inside.lowercased().hasPrefix("br") {
            output.append("\n")
        }
        place = end + 1
    }
}
