import VietnameseText

/// The folded words of an index, to be searched for what a mistyped one may have been.
struct Vocabulary: Sendable {
    /// Longer ones are no words.
    static let longest = 24

    struct Word: Sendable {
        let letters: ArraySlice<UInt8>
        /// The hash that names the word in a ``Term``.
        let hash: UInt64
    }

    private var letters: [UInt8] = []
    private var ends: [Int] = [0]
    private var hashes: [UInt64] = []
    /// A bit for each letter that a word has: one slip changes two of them at most.
    private var signatures: [UInt32] = []

    /// Reads `count` words: a length byte and the letters of each.
    init(_ bytes: UnsafeRawBufferPointer, count: Int) {
        var offset = 0
        for _ in 0..<count {
            guard offset < bytes.count else { return }
            let end = min(offset + 1 + Int(bytes[offset]), bytes.count)
            let word = bytes[(offset + 1)..<end]
            letters.append(contentsOf: word)
            ends.append(letters.count)
            hashes.append(TextHash.of(word))
            signatures.append(Self.signature(word))
            offset = end
        }
    }

    /// The words that can lie within `slips` of `typed`, by length and letters.
    func near(_ typed: [UInt8], slips: Int) -> [Word] {
        let signature = Self.signature(typed)
        var found: [Word] = []
        for place in hashes.indices
        where (signatures[place] ^ signature).nonzeroBitCount <= 2 * slips {
            let length = ends[place + 1] - ends[place]
            guard length > 1, abs(length - typed.count) <= slips else { continue }
            let word = letters[ends[place]..<ends[place + 1]]
            found.append(Word(letters: word, hash: hashes[place]))
        }
        return found
    }

    private static func signature(_ word: some Sequence<UInt8>) -> UInt32 {
        word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }
}
