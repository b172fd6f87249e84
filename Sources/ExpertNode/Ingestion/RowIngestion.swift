/// Reads a JSONL file, each row a document.
///
/// A row that has an id of its own puts it into its passages' ids: `stem.id#1`.
struct RowIngestion {
    let path: String
    let stem: String
    let defaults: DocumentDefaults

    func report(on text: String) -> FileReport {
        var passages: [Passage] = []
        var warnings: [String] = []
        var taken: Set<String> = []
        var unnamed = 0
        var replacements: [Replacement] = []
        for (place, line) in SourceText.lines(of: text).enumerated() where !OneLine.of(line).isEmpty
        {
            do {
                let row = try DocumentRow(line: line)
                let slug = row.id.map(DocumentStem.slug) ?? ""
                let isNamed = !slug.isEmpty && taken.insert(slug).inserted
                if row.id != nil, !isNamed {
                    warnings.append("line \(place + 1): its id is not usable or not unique")
                }
                let document = document(row, line: place + 1, warnings: &warnings)
                replacements += document.replacements
                let found = document.passages(
                    stem: isNamed ? "\(stem).\(slug)" : stem,
                    from: isNamed ? 1 : unnamed + 1
                )
                if !isNamed { unnamed += found.count }
                passages += found
            } catch {
                warnings.append("line \(place + 1): row left out: \(error)")
            }
        }
        return FileReport(
            path: path,
            passages: passages,
            replacements: replacements,
            warnings: warnings
        )
    }

    private func document(
        _ row: DocumentRow,
        line: Int,
        warnings: inout [String]
    ) -> DocumentPassages {
        var facts = DocumentFacts()
        facts.title = row.title
        facts.url = row.url
        if let source = row.source, !source.isEmpty { facts.cite(OneLine.of(source)) }
        facts.asOf = day(row.asOf, key: "as_of", line: line, warnings: &warnings)
        let since = day(row.supersededOn, key: "superseded_on", line: line, warnings: &warnings)
        if row.supersededBy != nil || since != nil {
            facts.supersession = Supersession(successor: row.supersededBy, since: since)
        }
        return DocumentPassages(
            PlainText.read(row.text),
            facts: facts,
            defaults: defaults,
            fileName: OneLine.of(DocumentStem.withoutEnding(path))
        )
    }

    private func day(
        _ value: String?,
        key: String,
        line: Int,
        warnings: inout [String]
    ) -> String? {
        guard let value else { return nil }
        if VietnameseDate.isISO(value) { return value }
        warnings.append("line \(line): '\(key)' is '\(value)', not YYYY-MM-DD; left out")
        return nil
    }
}
