/// How a build went.
package struct BuildReport: Sendable, Equatable {
    /// What was read, without the passages.
    package struct File: Sendable, Equatable {
        package let path: String
        package let passages: Int
        package let skipped: String?
        package let warnings: [String]
    }

    package let files: [File]
    package let passages: Int
    /// How many files were read anew, not taken from an earlier build.
    package let readAnew: Int
    /// False where nothing had changed and the build before goes on.
    package let isNew: Bool
    package let indexBytes: Int

    init(_ readings: [FileReading], readAnew: Int, isNew: Bool, indexBytes: Int) {
        files = readings.map {
            File(
                path: $0.path,
                passages: $0.passages.count,
                skipped: $0.skipped,
                warnings: $0.warnings
            )
        }
        passages = readings.reduce(0) { $0 + $1.passages.count }
        self.readAnew = readAnew
        self.isNew = isNew
        self.indexBytes = indexBytes
    }
}
