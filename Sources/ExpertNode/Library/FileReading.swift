/// What one file of a documents folder gave: its passages, or why it gave none.
package struct FileReading: Sendable, Codable, Equatable {
    /// Below the documents folder.
    package let path: String
    package let passages: [Passage]
    /// The texts that it says it replaces.
    package let replacements: [Replacement]
    /// Why the file was left out; nil where it was read.
    package let skipped: String?
    /// What was left out of it.
    package let warnings: [String]

    package init(
        path: String,
        passages: [Passage] = [],
        replacements: [Replacement] = [],
        skipped: String? = nil,
        warnings: [String] = []
    ) {
        self.path = path
        self.passages = passages
        self.replacements = replacements
        self.skipped = skipped
        self.warnings = warnings
    }

    /// What a file gave, for the cache and the report.
    package init(_ report: FileReport) {
        self.init(
            path: report.path,
            passages: report.passages,
            replacements: report.replacements,
            skipped: report.skipped.map(\.description),
            warnings: report.warnings
        )
    }
}
