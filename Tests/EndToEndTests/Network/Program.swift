import FoundationEssentials

/// The program under test: `vanmieu`, built beside the test bundle.
enum Program {
    static var path: String { "\(folder)/vanmieu" }

    /// Where the build puts its products.
    static var folder: String {
        let starts = [try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")]
        let folders = (starts.compactMap(\.self) + [CommandLine.arguments[0]]).map(parent)
        return folders.first { FileManager.default.isExecutableFile(atPath: "\($0)/vanmieu") }
            ?? "\(root)/.build/release"
    }

    /// The checkout that these tests were compiled from.
    static let root = parent(parent(parent(parent(#filePath))))

    private static func parent(_ path: String) -> String {
        URL(filePath: path).deletingLastPathComponent().path
    }
}
