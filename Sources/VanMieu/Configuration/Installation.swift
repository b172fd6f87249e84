import FoundationEssentials

/// Where the files that come with the program are: `registry/` and `experts/`.
struct Installation: Sendable {
    let root: String

    init(root: String) {
        self.root = root
    }

    /// The installation that a registry folder belongs to.
    init(registry: String) throws {
        let registry = registry.hasSuffix("/") ? String(registry.dropLast()) : registry
        guard FileManager.default.fileExists(atPath: "\(registry)/domains") else {
            throw Complaint("\(registry) is no registry: it has no folder `domains`")
        }
        root = URL(filePath: registry).deletingLastPathComponent().path
    }

    var registry: String { "\(root)/registry" }
    var experts: String { "\(root)/experts" }
    var migrations: String { "\(registry)/migrations" }

    /// `VANMIEU_HOME`, else the first folder upward of here, or of the program, that has them.
    static func locate() throws -> Installation {
        if let home = ProcessInfo.processInfo.environment["VANMIEU_HOME"] {
            guard isRoot(home) else {
                throw Complaint("VANMIEU_HOME is \(home), which holds no registry/domains")
            }
            return Installation(root: home)
        }
        let starts = [FileManager.default.currentDirectoryPath, Program.path]
        for start in starts {
            if let root = ancestors(of: start).first(where: isRoot) {
                return Installation(root: root)
            }
        }
        throw Complaint(
            "cannot find registry/domains; run from the checkout, or set VANMIEU_HOME to it"
        )
    }

    private static func isRoot(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path)/registry/domains")
    }

    private static func ancestors(of path: String) -> [String] {
        let pieces = path.split(separator: "/")
        return (0...pieces.count).reversed().map { "/" + pieces.prefix($0).joined(separator: "/") }
    }
}

/// The running program itself.
enum Program {
    /// The file that was started, so that it can be started again for a child.
    ///
    /// Read once: after a new build the link would name a file that has been deleted.
    static let path: String =
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        ?? CommandLine.arguments[0]
}

/// What the program tells its user before it gives up: what is wrong, and what to do.
struct Complaint: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
