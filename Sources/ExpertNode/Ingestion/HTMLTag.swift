/// The name of a tag, and the few attributes that lists and tables need.
struct HTMLTag {
    private static let kept: Set<String> = ["start", "type", "value", "colspan", "rowspan"]

    let name: String
    let attributes: [String: String]

    /// Reads what stands between "<" and ">".
    init(_ inside: ArraySlice<Unicode.Scalar>) {
        let word = inside.prefix { $0.isASCIILetter || $0.isDigit }
        name = String(String.UnicodeScalarView(word)).lowercased()
        attributes = Self.attributes(inside.dropFirst(word.count))
    }

    private static func attributes(_ text: ArraySlice<Unicode.Scalar>) -> [String: String] {
        var found: [String: String] = [:]
        var rest = text
        while let start = rest.firstIndex(where: \.isASCIILetter) {
            let key = rest[start...].prefix { $0.isASCIILetter || $0 == "-" || $0.isDigit }
            rest = rest[key.endIndex...].drop { $0.properties.isWhitespace }
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst().drop { $0.properties.isWhitespace }
            let value = value(&rest)
            let name = String(String.UnicodeScalarView(key)).lowercased()
            if kept.contains(name) { found[name] = value }
        }
        return found
    }

    private static func value(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
        let value: ArraySlice<Unicode.Scalar>
        if let quote = rest.first, quote == "\"" || quote == "'" {
            value = rest.dropFirst().prefix { $0 != quote }
            rest = rest[value.endIndex...].dropFirst()
        } else {
            value = rest.prefix { !$0.properties.isWhitespace }
            rest = rest[value.endIndex...]
        }
        return String(String.UnicodeScalarView(value))
    }
}
