import FoundationEssentials

/// A folder that goes away with the test that made it.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory
            .appending(path: "registry-\(UUID().uuidString)").path()
        try? FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true
        )
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
