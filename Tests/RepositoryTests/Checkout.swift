import FoundationEssentials

/// The working copy that these tests were compiled from.
struct Checkout: CustomStringConvertible {
    static let here = Checkout(root: rootFolder())

    let root: String
    /// Every text file, by its path from the root, in order.
    let files: [TextFile]

    var description: String { root }

    /// The Swift files of `Sources` and `Tests`.
    var swiftFiles: [TextFile] {
        files.filter { $0.isSwift && ($0.isBelow("Sources") || $0.isBelow("Tests")) }
    }

    var sources: [TextFile] { swiftFiles.filter { $0.isBelow("Sources") } }

    func file(_ path: String) -> TextFile? {
        files.first { $0.path == path }
    }

    func files(below folder: String) -> [TextFile] {
        files.filter { $0.isBelow(folder) }
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(root)/\(path)")
    }

    /// The names in `folder`, hidden ones left out.
    func names(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// What is built, kept at run time or belongs to the tools; all of it in `.gitignore`.
    private static let leftOut: Set<String> = [
        ".git", ".build", ".swiftpm", "Package.resolved", "data", ".vanmieu", "__pycache__",
    ]

    private init(root: String) {
        self.root = root
        files = Self.paths(in: root, below: "").compactMap { path in
            guard let data = FileManager.default.contents(atPath: "\(root)/\(path)"),
                let text = String(data: data, encoding: .utf8)
            else { return nil }
            return TextFile(path: path, text: text)
        }
    }

    private static func paths(in root: String, below folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
        guard let names else { return [String(folder.dropLast())] }
        let kept = names.sorted().filter { !leftOut.contains($0) }
        return kept.flatMap { paths(in: root, below: "\(folder)\($0)/") }
    }

    private static func rootFolder(_ thisFile: String = #filePath) -> String {
        let file = URL(filePath: thisFile).resolvingSymlinksInPath().path
        return file.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
    }
}
