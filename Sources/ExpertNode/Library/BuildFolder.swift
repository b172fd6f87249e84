import FoundationEssentials

/// Where the builds of one expert lie.
///
/// `current` names a folder of `generations/`; it is replaced in one step when a build is whole, so
/// that whoever reads sees the old one or the new one. `cache/` keeps what was read of each file,
/// by what was in it, so that an interrupted or repeated build reads only what changed.
package struct BuildFolder: Sendable {
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    var cache: String { path + "/cache" }
    var generations: String { path + "/generations" }
    private var pointer: String { path + "/current" }

    /// The name of the build that is to be served; nil where none was made.
    package var current: String? {
        guard let bytes = FileManager.default.contents(atPath: pointer) else { return nil }
        let name = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
        return name.isEmpty || name.contains("/") ? nil : name
    }

    func generation(_ name: String) -> String { "\(generations)/\(name)" }

    /// Makes `name` the build that is served, and removes those that are neither it nor the last.
    func adopt(_ name: String) throws(LibraryError) {
        let before = current
        try Self.write(Data("\(name)\n".utf8), to: pointer)
        let all = (try? FileManager.default.contentsOfDirectory(atPath: generations)) ?? []
        for other in all where other != name && other != before {
            try? FileManager.default.removeItem(atPath: generation(other))
        }
    }

    static func makeFolder(_ path: String) throws(LibraryError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true
            )
        } catch {
            throw .unwritable(file: path, why: "\(error)")
        }
    }

    /// Writes beside the file and renames, so that nobody sees half of it.
    static func write(_ bytes: Data, to file: String) throws(LibraryError) {
        do {
            try bytes.write(to: URL(filePath: file), options: .atomic)
        } catch {
            throw .unwritable(file: file, why: "\(error)")
        }
    }
}
