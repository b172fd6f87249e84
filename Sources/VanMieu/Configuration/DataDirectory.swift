import FoundationEssentials
import Trust

/// The one folder that holds what the network learns and keeps.
struct DataDirectory: Sendable {
    let path: String

    /// Makes the folder, readable by its owner only, where there is none.
    init(_ path: String) throws {
        let absolute =
            path.hasPrefix("/")
            ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
        self.path = absolute
        do {
            for folder in [absolute, "\(absolute)/logs", "\(absolute)/experts"] {
                try FileManager.default.createDirectory(
                    atPath: folder,
                    withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700]
                )
            }
        } catch {
            throw Complaint("cannot make the data folder \(absolute): \(error)")
        }
    }

    var registry: String { "\(path)/registry.sqlite" }
    var keys: String { "\(path)/keys.txt" }
    var model: String { "\(path)/classifier.model" }
    var selector: String { "\(path)/selector.json" }
    var trustList: String { "\(path)/trust-list.json" }
    var anchors: String { "\(path)/anchors.txt" }
    var anchorKey: String { "\(path)/anchor.jwk" }
    var routerKey: String { "\(path)/router.jwk" }
    var pageKey: String { "\(path)/page.key" }

    func log(_ name: String) -> String { "\(path)/logs/\(name).log" }

    func expert(_ name: String) -> ExpertDirectory {
        ExpertDirectory(path: "\(path)/experts/\(name)")
    }
}

/// What one expert's node keeps: its keys.
struct ExpertDirectory: Sendable {
    let path: String

    var ownerKey: String { "\(path)/owner.jwk" }
    var nodeKey: String { "\(path)/node.jwk" }
    var organisationKey: String { "\(path)/org.key" }

    /// The key with which other machines read the node's metrics; nil where there is no metrics.key.
    func metricsKey() throws -> String? {
        let file = "\(path)/metrics.key"
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        let text = String(decoding: try PrivateFile.read(file), as: UTF8.self)
        return text.split(whereSeparator: \.isWhitespace).first.map { String($0) }
    }
}
