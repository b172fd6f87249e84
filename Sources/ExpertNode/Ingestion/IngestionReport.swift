/// What became of a folder's files, in the order they were given.
package struct IngestionReport: Sendable, Equatable {
    package let files: [FileReport]

    package var passages: [Passage] { files.flatMap(\.passages) }

    /// A line for each file that was skipped and each warning, naming the file.
    package var lines: [String] {
        files.flatMap { file in
            (file.skipped.map { ["\(file.path): skipped: \($0)"] } ?? [])
                + file.warnings.map { "\(file.path): \($0)" }
        }
    }
}
