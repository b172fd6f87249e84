/// What became of one file.
package struct FileReport: Sendable, Equatable {
    package let path: String
    package let passages: [Passage]
    /// The texts that it says it replaces.
    package let replacements: [Replacement]
    /// Why there are no passages; nil where there are.
    package let skipped: SkipReason?
    /// What was left out or put right, a sentence each.
    package let warnings: [String]

    init(
        path: String,
        passages: [Passage],
        replacements: [Replacement] = [],
        warnings: [String] = []
    ) {
        self.path = path
        self.passages = passages
        self.replacements = replacements
        skipped = passages.isEmpty ? .empty : nil
        self.warnings = warnings
    }

    init(path: String, skipped: SkipReason, warnings: [String] = []) {
        self.path = path
        passages = []
        replacements = []
        self.skipped = skipped
        self.warnings = warnings
    }
}
