/// One line of Markdown, told by how it begins.
struct MarkdownLine {
    private static let deepestQuote = 8

    enum Kind {
        case blank, rule, html, definition, text
        case fence(String)
        case heading(level: Int, text: String)
        /// The line below a heading.
        case underline(level: Int)
        case item(MarkdownItem)
    }

    let kind: Kind
    /// The line without indentation, marks of quotes and of a break at its end.
    let text: String
    /// The spaces before it.
    let indent: Int
    /// Whether the author wants a new line after it: two spaces or a backslash.
    let breaks: Bool

    init(_ raw: Substring) {
        var (rest, indent) = Self.dedented(raw.unicodeScalars)
        for _ in 0..<Self.deepestQuote where rest.first == ">" {
            (rest, indent) = Self.dedented(rest.dropFirst())
        }
        let spaces = rest.reversed().prefix { $0 == " " }.count
        rest = rest.dropLast(spaces)
        let isBackslashed = rest.last == "\\"
        breaks = spaces >= 2 || isBackslashed
        text = String(isBackslashed ? rest.dropLast() : rest)
        self.indent = indent
        kind = Self.kind(of: text, indent: indent)
    }

    private static func dedented(
        _ line: Substring.UnicodeScalarView
    ) -> (Substring.UnicodeScalarView, Int) {
        (line.drop { $0 == " " }, line.prefix { $0 == " " }.count)
    }

    private static func kind(of line: String, indent: Int) -> Kind {
        guard let first = line.unicodeScalars.first else { return .blank }
        switch first {
        case "#": return heading(line)
        case "`", "~": return fence(line, first)
        case "=" where isRun(line, of: first, atLeast: 1): return .underline(level: 1)
        case "-" where isRun(line, of: first, atLeast: 2): return .underline(level: 2)
        case "-", "*", "_":
            if isRule(line, of: first) { return .rule }
        case "<": return isHTML(line) ? .html : .text
        case "[": return isDefinition(line) ? .definition : .text
        case ":" where line.hasPrefix(":::"): return .rule
        default: break
        }
        return MarkdownItem(line, indent: indent).map(Kind.item) ?? .text
    }

    private static func heading(_ line: String) -> Kind {
        let marks = line.unicodeScalars.prefix { $0 == "#" }
        let behind = line.unicodeScalars.dropFirst(marks.count)
        guard marks.count <= 6, behind.first == " " || behind.isEmpty else { return .text }
        var text = OneLine.of(Substring(behind))
        if text.hasSuffix("}"), let brace = text.firstRange(of: "{#")?.lowerBound {
            text = OneLine.of(text[..<brace])
        }
        let end = text.unicodeScalars.lastIndex { $0 != "#" && $0 != " " }
        let title = end.map { String(text.unicodeScalars[...$0]) } ?? ""
        return .heading(level: marks.count, text: MarkdownInline.text(title))
    }

    private static func fence(_ line: String, _ mark: Unicode.Scalar) -> Kind {
        let run = line.unicodeScalars.prefix { $0 == mark }
        return run.count >= 3 ? .fence(String(run)) : .text
    }

    private static func isRun(_ line: String, of mark: Unicode.Scalar, atLeast: Int) -> Bool {
        line.unicodeScalars.count >= atLeast && line.unicodeScalars.allSatisfy { $0 == mark }
    }

    private static func isRule(_ line: String, of mark: Unicode.Scalar) -> Bool {
        line.unicodeScalars.allSatisfy { $0 == mark || $0 == " " }
            && line.unicodeScalars.count { $0 == mark } >= 3
    }

    private static func isHTML(_ line: String) -> Bool {
        let second = line.unicodeScalars.dropFirst().first
        return second == "/" || second == "!"
            || second?.isASCIILetter == true
                && !line.hasPrefix("<http") && !line.hasPrefix("<mailto")
    }

    /// "[name]: address", which no reader sees.
    private static func isDefinition(_ line: String) -> Bool {
        guard !line.hasPrefix("[^"), let end = line.firstRange(of: "]:") else { return false }
        return !line[..<end.lowerBound].contains(" ") && line[end.upperBound...].hasPrefix(" ")
    }
}
