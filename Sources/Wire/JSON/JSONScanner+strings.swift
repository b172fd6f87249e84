import Glibc

extension JSONScanner {
    /// The next value, a string.
    package mutating func string() throws(JSONSyntaxError) -> String {
        guard try peek() == UInt8(ascii: "\"") else { throw fault("a string is missing") }
        let start = place + 1
        let end = plainEnd(from: start)
        guard end < bytes.count else { throw fault("a string does not end") }
        guard bytes[end] == UInt8(ascii: "\"") else { return try escapedString(from: start) }
        advance(to: end + 1)
        return try text(bytes, start..<end)
    }

    /// Passes a string without making one of it.
    mutating func skipString() throws(JSONSyntaxError) {
        let end = plainEnd(from: place + 1)
        // The plain runs of ASCII, which names and ids are, need no second look.
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\""),
            bytes[place..<end].allSatisfy({ $0 < 0x80 })
        else { return _ = try string() }
        advance(to: end + 1)
    }

    /// Where the run of bytes that stand for themselves ends.
    private func plainEnd(from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { JSONBytes.plainEnd($0, from: start) }
    }

    private func text(
        _ bytes: [UInt8],
        _ range: Range<Int>
    ) throws(JSONSyntaxError) -> String {
        let (text, isUTF8) = bytes.withUnsafeBufferPointer { bytes in
            let bytes = UnsafeBufferPointer(rebasing: bytes[range])
            var text = String(decoding: bytes, as: UTF8.self)
            // What is no UTF-8 was replaced. `String(validating:)` says so too, at six times the
            // cost: it asks for the metadata of a generic type each time.
            let isSame = text.withUTF8 { $0.isSame(as: bytes) }
            return (text, isSame)
        }
        guard isUTF8 else { throw fault("a string is not UTF-8") }
        return text
    }

    private mutating func escapedString(from start: Int) throws(JSONSyntaxError) -> String {
        var written: [UInt8] = []
        advance(to: start)
        while true {
            let end = plainEnd(from: place)
            guard end < bytes.count else { throw fault("a string does not end") }
            written += bytes[place..<end]
            advance(to: end + 1)
            switch bytes[end] {
            case UInt8(ascii: "\""): return try text(written, 0..<written.count)
            case UInt8(ascii: "\\"): try appendEscape(to: &written)
            default: throw fault("a string holds a control character")
            }
        }
    }

    private mutating func appendEscape(to written: inout [UInt8]) throws(JSONSyntaxError) {
        guard place < bytes.count else { throw fault("a string does not end") }
        let letter = bytes[place]
        advance(to: place + 1)
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): written.append(letter)
        case UInt8(ascii: "n"): written.append(10)
        case UInt8(ascii: "t"): written.append(9)
        case UInt8(ascii: "r"): written.append(13)
        case UInt8(ascii: "b"): written.append(8)
        case UInt8(ascii: "f"): written.append(12)
        case UInt8(ascii: "u"): written += UTF8.encode(try scalar()) ?? .init()
        default: throw fault("\\ is followed by no escape")
        }
    }

    /// The scalar of a `\u` escape, the second half of a surrogate pair included.
    private mutating func scalar() throws(JSONSyntaxError) -> Unicode.Scalar {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(UInt16(first)), place + 1 < bytes.count,
            bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u")
        else { throw fault("half of a surrogate pair stands alone") }
        advance(to: place + 2)
        let second = try codeUnit()
        guard UTF16.isTrailSurrogate(UInt16(second)),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw fault("half of a surrogate pair stands alone") }
        return scalar
    }

    private mutating func codeUnit() throws(JSONSyntaxError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard place < bytes.count, let digit = Self.hexadecimal(bytes[place]) else {
                throw fault("\\u needs four hexadecimal digits")
            }
            unit = unit << 4 | digit
            advance(to: place + 1)
        }
        return unit
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 48...57: UInt32(byte - 48)
        case 65...70: UInt32(byte - 55)
        case 97...102: UInt32(byte - 87)
        default: nil
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count, let here = baseAddress, let there = other.baseAddress else {
            return count == other.count
        }
        return memcmp(here, there, count) == 0
    }
}
