import Testing

/// The modules of `Package.swift` in their order, each with those that it may import.
struct ModuleTable {
    struct Module {
        let name: String
        let imports: Set<String>
        /// 1-based line in `Package.swift`.
        let line: Int
    }

    let modules: [Module]

    init(_ checkout: Checkout) throws {
        let manifest = try #require(checkout.file("Package.swift"))
        let all = manifest.text.ranges(of: "module(").compactMap { range -> Module? in
            let rest = manifest.text[range.upperBound...]
            let names = Self.leadingStrings(rest)
            guard let name = names.first else { return nil }
            let line = manifest.text[..<range.lowerBound].count { $0 == "\n" } + 1
            return Module(name: name, imports: Set(names.dropFirst()), line: line)
        }
        try #require(!all.isEmpty, "Package.swift has no table of module(\"…\") lines")
        modules = all
    }

    func place(of name: String) -> Int? {
        modules.firstIndex { $0.name == name }
    }

    /// The string literals, parted by commas, that `text` begins with.
    private static func leadingStrings(_ text: Substring) -> [String] {
        var strings: [String] = []
        var rest = text.drop(while: \.isWhitespace)
        while rest.first == "\"" {
            let string = rest.dropFirst().prefix { $0 != "\"" }
            strings.append(String(string))
            rest = rest[string.endIndex...].dropFirst().drop(while: \.isWhitespace)
            if rest.first == "," { rest = rest.dropFirst().drop(while: \.isWhitespace) }
        }
        return strings
    }
}
