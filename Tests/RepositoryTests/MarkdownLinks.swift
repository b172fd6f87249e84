/// The links of a Markdown page that lead to files of the repository.
struct MarkdownLinks {
    /// Each with the path that it leads to, from the root.
    let relative: [(path: String, line: Int)]

    init(_ page: TextFile) {
        relative = page.lines.enumerated().flatMap { index, line in
            line.ranges(of: "](").compactMap { range in
                let target = line[range.upperBound...].prefix { $0 != ")" && $0 != "#" }
                guard !target.isEmpty, !target.contains(":") else { return nil }
                return (Self.resolve(target, from: page.folder), index + 1)
            }
        }
    }

    private static func resolve(_ target: Substring, from folder: String) -> String {
        var pieces = folder.split(separator: "/")
        for piece in target.split(separator: "/") where piece != "." {
            if piece == "..", !pieces.isEmpty { pieces.removeLast() } else { pieces.append(piece) }
        }
        return pieces.joined(separator: "/")
    }
}
