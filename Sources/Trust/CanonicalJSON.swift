package import Wire

/// The one spelling of a JSON document that is hashed and signed.
///
/// RFC 8785 for JSON whose numbers are whole: fractions are refused rather than printed, since
/// their text differs between languages. What cannot be spelt the same way everywhere, such as a
/// name given twice, is refused when it is read.
package enum CanonicalJSON {
    /// Whole numbers beyond this lose digits in readers that know doubles only (RFC 7493 §2.2).
    static let integers = -9_007_199_254_740_991...9_007_199_254_740_991
    static let maximumDepth = 32

    /// Reads `bytes`, of at most `limit` bytes.
    ///
    /// Refused are names given twice, fractions and exponents, nesting beyond 32, lone surrogates,
    /// ill-formed UTF-8 and anything after the value.
    package static func parse(
        _ bytes: [UInt8],
        limit: Int = 65_536
    ) throws(TrustError) -> JSONValue {
        guard bytes.count <= limit else { throw .tooLong(limit: limit) }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw .malformedJSON(reason: "the text is not UTF-8", at: 0)
        }
        var parser = StrictJSONParser(bytes: bytes)
        return try parser.document()
    }

    /// The canonical bytes of `value`: members sorted by UTF-16 units, no spaces, least escaping.
    package static func bytes(_ value: JSONValue) throws(TrustError) -> [UInt8] {
        var output: [UInt8] = []
        try write(value, depth: 0, to: &output)
        return output
    }

    private static func write(
        _ value: JSONValue,
        depth: Int,
        to output: inout [UInt8]
    ) throws(TrustError) {
        guard depth <= maximumDepth else { throw unspeakable("it is nested too deep") }
        switch value {
        case .null: output += "null".utf8
        case .bool(let flag): output += (flag ? "true" : "false").utf8
        case .integer(let number):
            guard integers.contains(number) else { throw unspeakable("\(number) is too large") }
            output += String(number).utf8
        case .number(let number): throw unspeakable("\(number) is not a whole number")
        case .string(let text): write(text, to: &output)
        case .array(let items): try write(items, depth: depth, to: &output)
        case .object(let members): try write(members, depth: depth, to: &output)
        }
    }

    private static func write(
        _ items: [JSONValue],
        depth: Int,
        to output: inout [UInt8]
    ) throws(TrustError) {
        output.append(UInt8(ascii: "["))
        for (position, item) in items.enumerated() {
            if position > 0 { output.append(UInt8(ascii: ",")) }
            try write(item, depth: depth + 1, to: &output)
        }
        output.append(UInt8(ascii: "]"))
    }

    private static func write(
        _ members: [String: JSONValue],
        depth: Int,
        to output: inout [UInt8]
    ) throws(TrustError) {
        let sorted = members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
        output.append(UInt8(ascii: "{"))
        for (position, member) in sorted.enumerated() {
            if position > 0 { output.append(UInt8(ascii: ",")) }
            write(member.key, to: &output)
            output.append(UInt8(ascii: ":"))
            try write(member.value, depth: depth + 1, to: &output)
        }
        output.append(UInt8(ascii: "}"))
    }

    private static func write(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): output += #"\""#.utf8
            case UInt8(ascii: "\\"): output += #"\\"#.utf8
            case 0x08: output += #"\b"#.utf8
            case 0x09: output += #"\t"#.utf8
            case 0x0A: output += #"\n"#.utf8
            case 0x0C: output += #"\f"#.utf8
            case 0x0D: output += #"\r"#.utf8
            case 0..<0x20:
                output += (byte < 16 ? #"\u000"# : #"\u00"#).utf8
                output += String(byte, radix: 16).utf8
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func unspeakable(_ reason: String) -> TrustError {
        .malformedJSON(reason: "the value has no canonical form: \(reason)", at: 0)
    }
}
