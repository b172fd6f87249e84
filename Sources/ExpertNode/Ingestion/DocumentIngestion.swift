import VietnameseText

/// Reads a ministry's files, as they are, into passages.
///
/// It neither opens files nor runs converters: it is given text, and says what it made of it.
package struct DocumentIngestion: Sendable {
    private let defaults: DocumentDefaults

    package init(defaults: DocumentDefaults) {
        self.defaults = defaults
    }

    /// What becomes of a folder's files; their ids differ whatever their names.
    package func report(on files: [SourceFile]) -> IngestionReport {
        let stems = DocumentStem.stems(of: files.map(\.path))
        return IngestionReport(
            files: zip(files, stems).map { file, stem in report(on: file, stem: stem) }
        )
    }

    private func report(on file: SourceFile, stem: String) -> FileReport {
        guard let format = DocumentFormat(path: file.path) else {
            let ending = DocumentFormat.ending(of: file.path)
            return FileReport(path: file.path, skipped: .unknownEnding(ending))
        }
        switch file.content {
        case .text(let text):
            let read = format.converter?.output ?? format
            return report(on: text, as: read, path: file.path, stem: stem)
        case .undecodable(let why):
            return FileReport(path: file.path, skipped: .undecodable(why))
        case .converterMissing:
            let reason = format.converter.map(SkipReason.converterMissing) ?? .empty
            return FileReport(path: file.path, skipped: reason)
        case .conversionFailed(let why):
            let program = format.converter?.program ?? format.rawValue
            return FileReport(
                path: file.path,
                skipped: .conversionFailed(program: program, why: why)
            )
        case .unopened:
            return FileReport(path: file.path, skipped: .undecodable("it was not opened"))
        }
    }

    /// Reads the decoded text of one file in `format`; ids begin with `stem`.
    package func report(
        on text: String,
        as format: DocumentFormat,
        path: String,
        stem: String
    ) -> FileReport {
        switch format {
        case .rows: return RowIngestion(path: path, stem: stem, defaults: defaults).report(on: text)
        case .markdown: return markdown(text, path: path, stem: stem)
        case .html: return ordinary(HTMLText.read(text), path: path, stem: stem)
        case .plainText: return ordinary(PlainText.read(text), path: path, stem: stem)
        case .word, .openDocument, .pdf:
            let program = format.converter?.program ?? ""
            let why = "\(format.rawValue) is no text; give what \(program) makes of it"
            return FileReport(path: path, skipped: .undecodable(why))
        }
    }

    private func markdown(_ text: String, path: String, stem: String) -> FileReport {
        let matter = LooseFrontMatter(text, file: path)
        guard !matter.isComplete else { return own(text, path: path, stem: stem) }
        return ordinary(
            MarkdownText.read(matter.body),
            facts: matter.facts,
            path: path,
            stem: stem,
            warnings: matter.warnings + Self.warnings(ofForm: matter.body)
        )
    }

    /// Says so where a document was meant to be in our own form.
    private static func warnings(ofForm body: String) -> [String] {
        guard body.contains("\n## "), body.contains("\nsource: ") else { return [] }
        return [
            "it has 'source: ' lines, but its front matter lacks one of title, topic, document, "
                + "in_force, as_of; read as ordinary Markdown"
        ]
    }

    /// A document in our own form; one at the top of its folder keeps the ids it has always had.
    private func own(_ text: String, path: String, stem: String) -> FileReport {
        do {
            let passages = try DocumentParser(file: path).parse(text)
            let keepsIDs = path.hasSuffix(".md") && !path.contains("/")
            return FileReport(
                path: path,
                passages: keepsIDs ? passages : passages.map { $0.renamed(stem: stem) }
            )
        } catch {
            return FileReport(path: path, skipped: .malformed(error))
        }
    }

    private func ordinary(
        _ source: SourceText,
        facts: DocumentFacts = DocumentFacts(),
        path: String,
        stem: String,
        warnings: [String] = []
    ) -> FileReport {
        let name = DocumentStem.withoutEnding(path).split(separator: "/").last.map(String.init)
        let document = DocumentPassages(
            source,
            facts: facts,
            defaults: defaults,
            fileName: OneLine.of(name ?? path)
        )
        return FileReport(
            path: path,
            passages: document.passages(stem: stem),
            replacements: document.replacements,
            warnings: warnings
        )
    }
}
