package import FoundationEssentials

/// The passages of an expert: in memory, or in the file of a build, read as they are asked for.
package struct PassageStore: Sendable {
    private enum Source: Sendable {
        case memory([Passage])
        /// JSON lines, and where each begins; the last is the end.
        case file(Data, starts: [Int])
    }

    private let source: Source

    package init(_ passages: [Passage]) {
        source = .memory(passages)
    }

    /// Maps a file of JSON lines, one passage each.
    package init(file: String) throws(LibraryError) {
        guard let bytes = try? Data(contentsOf: URL(filePath: file), options: .alwaysMapped) else {
            throw .unreadable(file: file)
        }
        var starts = [0]
        bytes.withUnsafeBytes { bytes in
            for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
                starts.append(place + 1)
            }
        }
        source = .file(bytes, starts: starts)
    }

    package var count: Int {
        switch source {
        case .memory(let passages): passages.count
        case .file(_, let starts): starts.count - 1
        }
    }

    /// The passage at a place below ``count``; nil where its line was damaged.
    package func passage(at place: Int) -> Passage? {
        switch source {
        case .memory(let passages): return passages[place]
        case .file(let bytes, let starts):
            let line = bytes[(bytes.startIndex + starts[place])..<(starts[place + 1] - 1)]
            return try? JSONDecoder().decode(Passage.self, from: line)
        }
    }

    /// All passages, in order.
    package var all: [Passage] { (0..<count).compactMap(passage) }

    /// Passages as the lines of a file.
    package static func lines(_ passages: [Passage]) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try passages.reduce(into: Data()) { lines, passage in
            lines += try encoder.encode(passage)
            lines.append(UInt8(ascii: "\n"))
        }
    }
}
