import VietnameseText

/// Cuts a document, Markdown with front matter, into its passages.
///
/// Front matter between `---` lines; then sections, each a `## ` heading, a `source: ` line and
/// text. Errors name the file and the line.
package struct DocumentParser: Sendable {
    /// What errors call the document; its stem begins the passages' ids.
    private let file: String
    private let stem: String

    package init(file: String) {
        self.file = file
        let name = file.split(separator: "/").last.map(String.init) ?? file
        stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    }

    package func parse(_ text: String) throws(KnowledgeError) -> [Passage] {
        let lines = Self.lines(of: text)
        let matterEnd = try endOfFrontMatter(in: lines)
        let yaml = lines[1..<matterEnd].joined(separator: "\n")
        let matter = try FrontMatter(yaml: yaml, file: file)
        let sections = try sections(in: lines, from: matterEnd + 1)
        return sections.enumerated().map { place, section in
            passage(section, number: place + 1, matter: matter)
        }
    }

    private struct Section {
        let heading: String
        let line: Int
        var source: String?
        var text: [String] = []
    }

    private static func lines(of text: String) -> [String] {
        let unified = text.replacing("\r\n", with: "\n")
        return unified.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The index of the line that closes the front matter.
    private func endOfFrontMatter(in lines: [String]) throws(KnowledgeError) -> Int {
        guard let first = lines.first, Self.trimmed(first) == "---" else {
            throw .badLine(file: file, line: 1, expected: "'---' that opens the front matter")
        }
        guard let end = lines.dropFirst().firstIndex(where: { Self.trimmed($0) == "---" }) else {
            let expected = "'---' that closes the front matter"
            throw .badLine(file: file, line: lines.count, expected: expected)
        }
        return end
    }

    private func sections(
        in lines: [String],
        from start: Int
    ) throws(KnowledgeError) -> [Section] {
        var sections: [Section] = []
        for (number, line) in lines.enumerated().dropFirst(start) {
            if line.hasPrefix("## ") {
                let heading = Self.trimmed(line.dropFirst(3))
                sections.append(Section(heading: heading, line: number + 1))
            } else if let last = sections.indices.last {
                try add(line, number: number + 1, to: &sections[last])
            } else if !Self.trimmed(line).isEmpty {
                throw bad(number + 1, "'## ' and a heading before any text")
            }
        }
        for section in sections { try check(section) }
        guard !sections.isEmpty else { throw bad(lines.count, "at least one '## ' section") }
        return sections
    }

    private func add(
        _ line: String,
        number: Int,
        to section: inout Section
    ) throws(KnowledgeError) {
        if section.source != nil {
            section.text.append(line)
        } else if line.hasPrefix("source:") {
            section.source = Self.trimmed(line.dropFirst("source:".count))
        } else if !Self.trimmed(line).isEmpty {
            throw bad(number, "'source: ' right after the heading")
        }
    }

    private func check(_ section: Section) throws(KnowledgeError) {
        guard !section.heading.isEmpty else { throw bad(section.line, "a heading after '## '") }
        guard let source = section.source, !source.isEmpty else {
            throw bad(section.line, "a 'source: ' line in this section")
        }
        guard section.text.contains(where: { !Self.trimmed($0).isEmpty }) else {
            throw bad(section.line, "text in this section")
        }
    }

    private func passage(_ section: Section, number: Int, matter: FrontMatter) -> Passage {
        let text = Self.trimmed(section.text.joined(separator: "\n"))
        return Passage(
            id: "\(stem)#\(number)",
            title: Composition.compose(matter.title),
            heading: Composition.compose(section.heading),
            text: Self.composedLines(of: text),
            topic: matter.topic,
            document: matter.document,
            section: section.source ?? "",
            asOf: matter.asOf,
            inForce: matter.inForce,
            url: matter.url
        )
    }

    /// Composes line by line, so that the ends of lines survive.
    private static func composedLines(of text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Composition.compose(String($0)) }
            .joined(separator: "\n")
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let kept = text.drop(while: \.isWhitespace)
        let end = kept.lastIndex { !$0.isWhitespace }
        return end.map { String(kept[...$0]) } ?? ""
    }

    private func bad(_ line: Int, _ expected: String) -> KnowledgeError {
        .badLine(file: file, line: line, expected: expected)
    }
}
