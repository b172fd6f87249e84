/// The front matter of an ordinary Markdown file: any of our keys, and others that are passed over.
struct LooseFrontMatter {
    private static let mostLines = 200
    private static let ownKeys = ["title", "topic", "document", "in_force", "as_of"]

    private(set) var facts = DocumentFacts()
    private(set) var warnings: [String] = []
    /// Whether it has every key of our own form.
    private(set) var isComplete = false
    /// The text behind it.
    let body: String

    init(_ text: String, file: String) {
        guard let (yaml, rest) = Self.split(text) else {
            body = text
            return
        }
        var fields: YAMLFields
        do {
            fields = try YAMLFields(yaml: yaml, file: file)
        } catch {
            body = yaml.contains(":") ? rest : text
            if yaml.contains(":") { warnings = ["front matter left out: \(error)"] }
            return
        }
        body = rest
        let values = Self.ownKeys.map { try? fields.optionalText($0) }
        isComplete = values.allSatisfy { $0 != nil }
        (facts.title, facts.topic, facts.document) = (values[0], values[1] ?? "", values[2])
        facts.inForce = day(values[3], key: "in_force")
        facts.asOf = day(values[4], key: "as_of")
        facts.url = try? fields.optionalText("url")
        readSupersession(&fields)
    }

    private mutating func readSupersession(_ fields: inout YAMLFields) {
        let since = day(try? fields.optionalText("superseded_on"), key: "superseded_on")
        let successor = try? fields.optionalText("superseded_by")
        guard successor != nil || since != nil else { return }
        facts.supersession = Supersession(successor: successor, since: since)
    }

    private mutating func day(_ value: String?, key: String) -> String? {
        guard let value else { return nil }
        if VietnameseDate.isISO(value) { return value }
        warnings.append("'\(key)' is '\(value)', not a date written YYYY-MM-DD; left out")
        return nil
    }

    /// The lines between "---" and "---" at the start, and what follows them.
    private static func split(_ text: String) -> (yaml: String, rest: String)? {
        let lines = SourceText.lines(of: text)
        guard let first = lines.first, OneLine.of(first) == "---",
            let end = lines.prefix(mostLines).dropFirst().firstIndex(where: {
                $0.hasPrefix("---") && OneLine.of($0) == "---"
            })
        else { return nil }
        return (
            lines[1..<end].joined(separator: "\n"),
            lines[(end + 1)...].joined(separator: "\n")
        )
    }
}
