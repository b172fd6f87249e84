/// Finds the types that a Swift file declares.
struct SwiftTypes {
    struct Declaration {
        let name: String
        /// 1-based.
        let line: Int
        let isTopLevel: Bool
        /// Seen by other modules.
        let isShared: Bool
    }

    let all: [Declaration]

    init(_ code: SwiftCode) {
        let lines = code.lines
        var depth = 0
        var found: [Declaration] = []
        for (index, line) in lines.enumerated() {
            if let name = Self.name(in: line) {
                let words = Self.words(line)
                found.append(
                    Declaration(
                        name: name,
                        line: index + 1,
                        isTopLevel: depth == 0,
                        isShared: words.contains("package") || words.contains("public")
                    )
                )
            }
            depth += line.utf8.count { $0 == UInt8(ascii: "{") }
            depth -= line.utf8.count { $0 == UInt8(ascii: "}") }
        }
        all = found
    }

    private static let kinds: Set<String> = [
        "struct", "enum", "class", "protocol", "actor", "typealias",
    ]
    private static let modifiers: Set<String> = [
        "package", "public", "private", "fileprivate", "internal", "final", "indirect", "open",
        "nonisolated", "distributed", "main", "propertyWrapper", "resultBuilder", "Suite",
    ]

    /// The name of the type that `line` declares.
    private static func name(in line: String) -> String? {
        let words = words(line)
        guard let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count,
            words[..<kind].allSatisfy(modifiers.contains)
        else { return nil }
        return words[kind + 1] == "func" || words[kind + 1] == "var" ? nil : words[kind + 1]
    }

    private static func words(_ line: String) -> [String] {
        SwiftCode(line).words.map(\.word)
    }
}
