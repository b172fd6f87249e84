/// Tells whether the bytes of an index are those that were written: eight bytes a step.
enum SegmentChecksum {
    /// The bytes' count must be a multiple of eight, as the file's sections see to.
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
        for offset in stride(from: 0, to: bytes.count - 7, by: 8) {
            let word = UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            )
            sum = (sum ^ word) &* 0xFF51_AFD7_ED55_8CCD
            sum ^= sum >> 32
        }
        return sum
    }
}
