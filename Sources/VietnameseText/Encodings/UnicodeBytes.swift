/// Reads UTF-8 and UTF-16 without mending anything.
enum UnicodeBytes {
    /// The text of bytes that have to be UTF-8.
    static func utf8(_ bytes: ArraySlice<UInt8>) throws(TextDecodingError) -> String {
        if let place = ControlCharacters.excess(in: bytes) {
            let offset = bytes.startIndex + place
            throw .binary(byte: bytes[offset], offset: offset)
        }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        throw .malformed(.utf8, offset: firstBadByte(bytes))
    }

    /// The text of 16-bit units in this order.
    static func utf16(
        _ bytes: ArraySlice<UInt8>,
        _ encoding: TextEncoding
    ) throws(TextDecodingError) -> String {
        let units = units(bytes, isBigEndian: encoding == .utf16BigEndian)
        guard bytes.count.isMultiple(of: 2) else {
            throw .malformed(encoding, offset: bytes.endIndex - 1)
        }
        if let place = ControlCharacters.excess(in: units) {
            let byte = UInt8(truncatingIfNeeded: units[place])
            throw .binary(byte: byte, offset: bytes.startIndex + 2 * place)
        }
        if let text = String(validating: units, as: UTF16.self) { return text }
        throw .malformed(encoding, offset: bytes.startIndex + 2 * firstBadUnit(units))
    }

    /// Which UTF-16 bytes without a mark are, by where the zero bytes of Latin letters stand.
    static func utf16Order(_ bytes: [UInt8]) -> TextEncoding? {
        var zeros = (even: 0, odd: 0)
        for (place, byte) in bytes.enumerated() where byte == 0 {
            if place.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        // The grave tone alone, U+0300, has its zero in the other place.
        let isText = { (most: Int, least: Int) in
            most >= 4 * least && 6 * most >= bytes.count
        }
        guard bytes.count >= 2 else { return nil }
        if isText(zeros.odd, zeros.even) { return .utf16LittleEndian }
        return isText(zeros.even, zeros.odd) ? .utf16BigEndian : nil
    }

    private static func units(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt16] {
        stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { place in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
    }

    /// The offset of the first byte that is not UTF-8.
    static func firstBadByte(_ bytes: ArraySlice<UInt8>) -> Int {
        var parser = UTF8.ForwardParser()
        var input = bytes.makeIterator()
        var offset = bytes.startIndex
        while case .valid(let scalar) = parser.parseScalar(from: &input) { offset += scalar.count }
        return offset
    }

    private static func firstBadUnit(_ units: [UInt16]) -> Int {
        var parser = UTF16.ForwardParser()
        var input = units.makeIterator()
        var offset = 0
        while case .valid(let scalar) = parser.parseScalar(from: &input) { offset += scalar.count }
        return offset
    }
}
