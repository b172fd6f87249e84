/// What of an HTTP/1.1 head (RFC 9112) framing depends on, and the fields that its reader wants.
///
/// Own code for the hot path: no object a field, and nothing is read twice. Strict where leniency
/// lets two readers disagree about where a message ends (request smuggling).
package struct HTTPHead: Sendable {
    /// How the body that follows is delimited.
    package enum Body: Sendable, Hashable {
        case length(Int)
        case chunked
        /// Neither was said: no body of a request, all until the end of a response.
        case unsaid
    }

    /// Bytes of a head beyond which it is refused.
    package static let limit = 64 << 10

    /// The first line, without its end.
    package let startLine: String
    /// Bytes of the head, the empty line included.
    package let length: Int
    package private(set) var body = Body.unsaid
    /// What `Connection` says: true for `close`, false for `keep-alive`, nil for neither.
    package private(set) var closes: Bool?
    private var values: [String?]
    private let wanted: [StaticString]

    /// The head at the beginning of `bytes`; nil while it is not whole.
    ///
    /// `wanted` are lower-case names of the fields that ``subscript(_:)`` is to give. So many bytes
    /// as `seen` are known to hold no whole head: one that comes byte by byte is not searched from
    /// its beginning for each.
    package init?(
        _ bytes: UnsafeRawBufferPointer,
        wanted: [StaticString] = [],
        seen: Int = 0
    ) throws(HTTPFault) {
        // A handshake of TLS, say, never comes to the end of a head.
        if let first = bytes.first, !Self.isToken(first) {
            throw .malformed("this begins no line of HTTP/1.1")
        }
        guard let length = try Self.length(bytes, seen: seen) else { return nil }
        self.length = length
        self.wanted = wanted
        values = Array(repeating: nil, count: wanted.count)
        var lines = HeadLines(bytes, end: length - 2)
        guard let first = try lines.next() else { throw .malformed("the first line is empty") }
        startLine = Self.text(bytes, first)
        while let line = try lines.next() { try readField(bytes, line) }
    }

    /// The value of the wanted field of this place; nil where the head has none.
    package subscript(place: Int) -> String? { values[place] }

    private static func length(
        _ bytes: UnsafeRawBufferPointer,
        seen: Int
    ) throws(HTTPFault) -> Int? {
        let end = min(bytes.count, limit)
        var place = max(0, seen - 3)
        while place + 3 < end {
            // Lines are long: the third byte ahead is rarely part of the end.
            let byte = bytes[place + 3]
            if byte == 10, bytes[place + 2] == 13, bytes[place + 1] == 10, bytes[place] == 13 {
                return place + 4
            }
            place += byte == 10 || byte == 13 ? 1 : 4
        }
        guard bytes.count < limit else { throw .tooLong }
        return nil
    }

    private mutating func readField(
        _ bytes: UnsafeRawBufferPointer,
        _ line: Range<Int>
    ) throws(HTTPFault) {
        let name = try Self.fieldName(bytes, line)
        let value = Self.trimmed(bytes, (name.upperBound + 1)..<line.upperBound)
        switch name.count {
        case 14 where Self.matches(bytes, name, "content-length"):
            try readLength(bytes, value)
        case 17 where Self.matches(bytes, name, "transfer-encoding"):
            try readCoding(bytes, value)
        case 10 where Self.matches(bytes, name, "connection"):
            readConnection(bytes, value)
        default:
            for (place, wanted) in wanted.enumerated()
            where name.count == wanted.utf8CodeUnitCount && values[place] == nil {
                if Self.matches(bytes, name, wanted) { values[place] = Self.text(bytes, value) }
            }
        }
    }

    /// Where the name of the field in `line` stands: right before a colon, as no reader but a
    /// lenient one takes it otherwise.
    static func fieldName(
        _ bytes: UnsafeRawBufferPointer,
        _ line: Range<Int>
    ) throws(HTTPFault) -> Range<Int> {
        var colon = line.lowerBound
        while colon < line.upperBound, isToken(bytes[colon]) { colon += 1 }
        guard colon < line.upperBound, bytes[colon] == UInt8(ascii: ":"), colon > line.lowerBound
        else { throw .malformed("a header field has no name") }
        return line.lowerBound..<colon
    }

    // Compared byte by byte, not as strings: those have letters outside ASCII (U+212A, the Kelvin
    // sign) whose lower case is one of ASCII, and another reader would not take them for it.

    private mutating func readLength(
        _ bytes: UnsafeRawBufferPointer,
        _ value: Range<Int>
    ) throws(HTTPFault) {
        // Eighteen digits always fit an Int.
        guard body == .unsaid, (1...18).contains(value.count),
            bytes[value].allSatisfy({ (48...57).contains($0) })
        else { throw .malformed("Content-Length must be one whole number") }
        body = .length(bytes[value].reduce(0) { $0 * 10 + Int($1 - 48) })
    }

    private mutating func readCoding(
        _ bytes: UnsafeRawBufferPointer,
        _ value: Range<Int>
    ) throws(HTTPFault) {
        guard body == .unsaid, Self.matches(bytes, value, "chunked") else {
            throw .malformed("Transfer-Encoding must be chunked, without a Content-Length")
        }
        body = .chunked
    }

    private mutating func readConnection(_ bytes: UnsafeRawBufferPointer, _ value: Range<Int>) {
        var start = value.lowerBound
        while start < value.upperBound {
            let rest = bytes[start..<value.upperBound]
            let end = rest.firstIndex(of: UInt8(ascii: ",")) ?? value.upperBound
            let option = Self.trimmed(bytes, start..<end)
            if Self.matches(bytes, option, "close") { closes = true }
            if closes == nil, Self.matches(bytes, option, "keep-alive") { closes = false }
            start = end + 1
        }
    }

    private static func text(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> String {
        String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    private static func trimmed(
        _ bytes: UnsafeRawBufferPointer,
        _ range: Range<Int>
    ) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == 32 || bytes[start] == 9 { start += 1 }
        while start < end, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
        return start..<end
    }

    /// Whether the bytes are `name`, whatever their case.
    private static func matches(
        _ bytes: UnsafeRawBufferPointer,
        _ range: Range<Int>,
        _ name: StaticString
    ) -> Bool {
        guard range.count == name.utf8CodeUnitCount else { return false }
        let letters = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        for (place, letter) in zip(range, letters) {
            let byte = bytes[place]
            guard byte == letter || ((65...90).contains(byte) && byte | 0x20 == letter) else {
                return false
            }
        }
        return true
    }

    /// The bytes of a token (RFC 9110 §5.6.2).
    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 94...122, 124, 126, 33, 35...39, 42, 43, 45, 46: true
        default: false
        }
    }
}

/// Why a peer's bytes are no HTTP/1.1.
package enum HTTPFault: Error, Sendable, Hashable {
    case malformed(String)
    case tooLong
}
