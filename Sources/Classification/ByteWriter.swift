/// Builds a little-endian byte string.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: some FixedWidthInteger) {
        var rest = value
        for _ in 0..<(value.bitWidth / 8) {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            if rest.bitWidth > 8 { rest >>= 8 }
        }
    }

    mutating func write(_ value: Float) {
        write(value.bitPattern)
    }

    /// A length byte and the text, which is cut at 255 bytes.
    mutating func write(_ text: String) {
        let content = text.utf8.prefix(255)
        write(UInt8(content.count))
        bytes.append(contentsOf: content)
    }

    mutating func write(contentsOf more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
    }
}
