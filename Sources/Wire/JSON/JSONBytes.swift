/// The bytes of a JSON string (RFC 8259 §7) that stand for themselves.
enum JSONBytes {
    /// Where the run of them that begins at `start` ends: at a quotation mark, a backslash, a
    /// control character, or the end of `bytes`.
    ///
    /// Eight at a time, for text passes here several times a question: a byte of `x` is zero where
    /// `(x - 0x01) & ~x` has its highest bit (Mycroft 1987), and below 0x20 where `(x - 0x20) & ~x`
    /// has. A byte above one that is found may be found wrongly; the one that counts is the first.
    @inline(__always)
    static func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var place = start
        while place + 8 <= bytes.count {
            let word = UnsafeRawBufferPointer(bytes)
                .loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
            let found = special(word)
            if found != 0 { return place + found.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < bytes.count, !isSpecial(bytes[place]) { place += 1 }
        return place
    }

    @inline(__always)
    private static func special(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let control = (word &- (ones &* 0x20)) & ~word
        let found = control | ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
        return found & (ones &* 0x80)
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20
    }
}
