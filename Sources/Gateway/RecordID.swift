import Glibc

/// The ids of records: `rec_`, the time in milliseconds (48 bits), and 80 random bits.
///
/// The time comes first so that the ledger's index grows at its end, instead of being written all
/// over; the random bits, so that none can be guessed.
package enum RecordID {
    package static func make(unixMilliseconds: Int64) -> String {
        // Ten bytes at once: the kernel is asked for them with each question.
        var random: (low: UInt64, high: UInt16) = (0, 0)
        withUnsafeMutableBytes(of: &random) { bytes in
            if let start = bytes.baseAddress { arc4random_buf(start, bytes.count) }
        }
        let time = UInt64(truncatingIfNeeded: unixMilliseconds)
        var high = time << 16 | UInt64(random.high)
        var low = random.low
        return String(unsafeUninitializedCapacity: 36) { text in
            _ = text.initialize(from: "rec_".utf8)
            for place in stride(from: 35, through: 4, by: -1) {
                let digit = UInt8(low & 15)
                text[place] = digit < 10 ? 48 + digit : 87 + digit
                (high, low) = (high >> 4, low >> 4 | high << 60)
            }
            return 36
        }
    }
}
