import VietnameseText

/// Names files in passages' ids: ASCII, made of the path, and no name twice.
package enum DocumentStem {
    private static let nameless = "document"

    /// The stems of files, in the order of their paths.
    ///
    /// A Markdown file keeps its plain stem before others of the same name, which add their ending.
    package static func stems(of paths: [String]) -> [String] {
        var stems = Array(repeating: nameless, count: paths.count)
        var taken: Set<String> = []
        let order = paths.indices.sorted {
            (rank(paths[$0]), paths[$0], $0) < (rank(paths[$1]), paths[$1], $1)
        }
        for place in order {
            let path = paths[place]
            let stem = slug(withoutEnding(path)).isEmpty ? nameless : slug(withoutEnding(path))
            let long = slug("\(stem) \(DocumentFormat.ending(of: path))")
            let free = [stem, long].first { !taken.contains($0) } ?? numbered(long, taken)
            taken.insert(free)
            stems[place] = free
        }
        return stems
    }

    /// Folded letters and digits, with "-" for all else.
    static func slug(_ text: String) -> String {
        let folded = Folding.fold(OneLine.of(text)).utf8
        return folded.split { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
            .map { String(Substring($0)) }
            .joined(separator: "-")
    }

    /// The path without the ending of its name.
    static func withoutEnding(_ path: String) -> String {
        let ending = DocumentFormat.ending(of: path)
        guard !ending.isEmpty, let dot = path.lastIndex(of: ".") else { return path }
        return String(path[..<dot])
    }

    private static func rank(_ path: String) -> Int {
        if path == slug(withoutEnding(path)) + ".md" { return 0 }
        return DocumentFormat(path: path) == .markdown ? 1 : 2
    }

    private static func numbered(_ stem: String, _ taken: Set<String>) -> String {
        var number = 2
        while taken.contains("\(stem)-\(number)") { number += 1 }
        return "\(stem)-\(number)"
    }
}
