import Wire

/// Reads the JSON that may be signed, and refuses all other.
///
/// Foundation's decoder keeps the last of two members of one name, where others keep the first;
/// a signature over such a text would say different things to different readers.
struct StrictJSONParser {
    private let bytes: [UInt8]
    private var position = 0

    /// - Parameter bytes: well-formed UTF-8; the caller has checked.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func document() throws(TrustError) -> JSONValue {
        let value = try value(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw refusal("something follows the value") }
        return value
    }

    private mutating func value(depth: Int) throws(TrustError) -> JSONValue {
        guard depth <= CanonicalJSON.maximumDepth else {
            throw refusal("it is nested deeper than \(CanonicalJSON.maximumDepth)")
        }
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .integer(try integer())
        }
    }

    private mutating func object(depth: Int) throws(TrustError) -> JSONValue {
        position += 1
        var members: [String: JSONValue] = [:]
        if take(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipSpace()
            let name = try string()
            guard members[name] == nil else { throw refusal("the name \(name) is given twice") }
            guard take(UInt8(ascii: ":")) else { throw refusal("a colon is missing") }
            members[name] = try value(depth: depth + 1)
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw refusal("an object is not closed") }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(TrustError) -> JSONValue {
        position += 1
        var items: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return .array(items) }
        repeat {
            items.append(try value(depth: depth + 1))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw refusal("an array is not closed") }
        return .array(items)
    }

    private mutating func integer() throws(TrustError) -> Int {
        let start = position
        if peek == UInt8(ascii: "-") { position += 1 }
        let first = peek
        while let digit = peek, (0x30...0x39).contains(digit) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if let next = peek,
            [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(next)
        {
            throw refusal("only whole numbers without an exponent are signed")
        }
        guard let number = Int(text), String(number) == text, first != nil else {
            throw refusal("a value is expected")
        }
        guard CanonicalJSON.integers.contains(number) else {
            throw refusal("the number is too large")
        }
        return number
    }

    private mutating func string() throws(TrustError) -> String {
        guard peek == UInt8(ascii: "\"") else { throw refusal("a string is expected") }
        position += 1
        var text: [UInt8] = []
        while let byte = peek, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw refusal("a control character is not escaped") }
            position += 1
            if byte == UInt8(ascii: "\\") {
                text += String(Character(try escaped())).utf8
            } else {
                text.append(byte)
            }
        }
        guard peek != nil else { throw refusal("a string is not closed") }
        position += 1
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func escaped() throws(TrustError) -> Unicode.Scalar {
        defer { position += 1 }
        switch peek {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try escapedUnits()
        default: throw refusal("the escape is unknown")
        }
    }

    /// One or two `\u` and four digits, standing at the first `u`; ends at the last digit.
    private mutating func escapedUnits() throws(TrustError) -> Unicode.Scalar {
        let high = try unit()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard high < 0xDC00, position + 2 < bytes.count, bytes[position + 1] == UInt8(ascii: "\\"),
            bytes[position + 2] == UInt8(ascii: "u")
        else { throw refusal("a surrogate stands alone") }
        position += 2
        let low = try unit()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(
                0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
            )
        else { throw refusal("a surrogate stands alone") }
        return scalar
    }

    private mutating func unit() throws(TrustError) -> UInt16 {
        guard position + 4 < bytes.count else { throw refusal("an escape is cut short") }
        var unit: UInt16 = 0
        for byte in bytes[position + 1...position + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw refusal("an escape has four hexadecimal digits")
            }
            unit = unit << 4 | UInt16(digit)
        }
        position += 4
        return unit
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(TrustError) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else {
            throw refusal("a value is expected")
        }
        position += word.utf8.count
        return value
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    private func refusal(_ reason: String) -> TrustError {
        .malformedJSON(reason: reason, at: position)
    }
}
