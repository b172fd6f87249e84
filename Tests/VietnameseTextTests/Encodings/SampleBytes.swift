import VietnameseText

/// Bytes for property tests, the same in every run: noise, and sentences cut and damaged.
struct SampleBytes {
    private var state: UInt64 = 88_172_645_463_325_252
    private let sentences = LegacySentences.all.flatMap { sentence in
        LegacySentences.encodings.map { LegacyLetters.bytes(of: sentence, in: $0) }
            + [
                Array(sentence.utf8),
                sentence.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
                Array(LegacyLetters.pasted(sentence, in: .vni).utf8),
            ]
    }
    private let heads: [[UInt8]] = [
        [], [], [], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x89, 0x50], [0x25, 0x50],
    ]

    mutating func next() -> [UInt8] {
        let head = heads[below(heads.count)]
        return head + (below(2) == 0 ? noise() : damaged())
    }

    private mutating func noise() -> [UInt8] {
        let lowest = [0, 0x20, 0x80, 0xC0][below(4)]
        return (0..<below(64)).map { _ in UInt8(lowest + below(256 - lowest)) }
    }

    private mutating func damaged() -> [UInt8] {
        var bytes = Array(sentences[below(sentences.count)].dropFirst(below(9)))
        bytes.removeLast(below(bytes.count))
        for _ in 0..<below(4) { bytes[below(bytes.count)] = UInt8(below(256)) }
        return bytes
    }

    private mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
}
