/// Builds the bytes of an index, little-endian.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ value: Float) { write(value.bitPattern) }

    /// Seven bits a byte, the lowest first (LEB128).
    mutating func write(varint value: UInt32) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(contentsOf more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// Fills up to the next multiple of eight.
    mutating func align() {
        while bytes.count % 8 != 0 { bytes.append(0) }
    }
}
