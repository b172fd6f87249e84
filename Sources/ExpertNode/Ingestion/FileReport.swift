/// What became of one file.
package struct FileReport: Sendable, Equatable {
    package let path: String
    package let passages: [Passage]
    /// Why there are no passages; nil where there are.
    package let skipped: SkipReason?
    /// What was left out or put right, a sentence each.
    package let warnings: [String]

    init(path: String, passages: [Passage], warnings: [String] = []) {
        self.path = path
        self.passages = passages
        skipped = passages.isEmpty ? .empty : nil
        self.warnings = warnings
    }

    init(path: String, skipped: SkipReason, warnings: [String] = []) {
        self.path = path
        passages = []
        self.skipped = skipped
        self.warnings = warnings
    }
}
