import FoundationEssentials

/// The data folder of a network, and what an operator reads in it.
struct DataFolder: Sendable {
    let path: String

    /// Runs `body` with a folder that is removed afterwards.
    static func temporary(_ body: (DataFolder) async throws -> Void) async throws {
        let name = "vanmieu-\(UUID().uuidString)"
        let path = FileManager.default.temporaryDirectory.appending(path: name).path
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await body(DataFolder(path: path))
    }

    var log: String { "\(path)/up.log" }
    var classifier: String { "\(path)/classifier.model" }
    var keyFile: String { "\(path)/keys.txt" }

    /// What `vanmieu up` has printed.
    var said: String { text("up.log") }

    var applicationKey: String { keys["application"] ?? "" }
    var adminKey: String { keys["admin"] ?? "" }

    /// The key of the organisation that owns the starter expert in folder `expert`.
    func organisationKey(_ expert: String) -> String { text("experts/\(expert)/org.key") }

    func text(_ file: String) -> String {
        let data = FileManager.default.contents(atPath: "\(path)/\(file)") ?? Data()
        return String(decoding: data, as: UTF8.self)
    }

    private var keys: [String: String] {
        let pairs = text("keys.txt").split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            return words.count == 2 ? (String(words[0]), String(words[1])) : nil
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
