import VietnameseText

/// The tables by which a ``SpellingModel`` is asked; made of it when it is read.
struct SpellingLookup: Sendable, Equatable {
    /// The place of each word plus one, by its hash; 0 where a slot is free.
    private let wordSlots: [UInt16]
    private let wordHashes: [UInt64]
    /// Every word without one of its letters: sorted hashes, beside the words' places.
    private let deletions: [UInt64]
    private let deleted: [UInt16]
    /// The letters of all words, one after the other, and where each begins.
    private let letters: [UInt8]
    private let starts: [Int]
    /// The places of pairs plus one.
    private let pairSlots: [UInt32]
    private let pairs: [UInt32]

    init(words: [String], pairs: [UInt32]) {
        wordHashes = words.map { TextHash.of($0) }
        var wordSlots = [UInt16](repeating: 0, count: Self.capacity(words.count))
        for (place, hash) in wordHashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (wordSlots.count - 1)
            while wordSlots[slot] != 0 { slot = (slot + 1) & (wordSlots.count - 1) }
            wordSlots[slot] = UInt16(place + 1)
        }
        self.wordSlots = wordSlots
        let shorter = words.enumerated().flatMap { place, word in
            Self.shortened(Array(word.utf8)).map { (hash: $0, place: UInt16(place)) }
        }.sorted { ($0.hash, $0.place) < ($1.hash, $1.place) }
        deletions = shorter.map(\.hash)
        deleted = shorter.map(\.place)
        letters = words.flatMap { Array($0.utf8) }
        starts = words.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf8.count) }
        self.pairs = pairs
        var pairSlots = [UInt32](repeating: 0, count: Self.capacity(pairs.count))
        for (place, pair) in pairs.enumerated() {
            var slot = Self.slot(pair) & (pairSlots.count - 1)
            while pairSlots[slot] != 0 { slot = (slot + 1) & (pairSlots.count - 1) }
            pairSlots[slot] = UInt32(place + 1)
        }
        self.pairSlots = pairSlots
    }

    private static func capacity(_ count: Int) -> Int {
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        return capacity
    }

    @inline(__always)
    private static func slot(_ pair: UInt32) -> Int {
        Int(truncatingIfNeeded: (UInt64(pair) &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    /// The place of the word with this hash.
    @inline(__always)
    func word(_ hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & (wordSlots.count - 1)
        while wordSlots[slot] != 0 {
            let place = Int(wordSlots[slot]) - 1
            if wordHashes[place] == hash { return place }
            slot = (slot + 1) & (wordSlots.count - 1)
        }
        return nil
    }

    /// The place of a pair of words.
    @inline(__always)
    func pair(_ first: Int, _ second: Int) -> Int? {
        let pair = UInt32(first) << 16 | UInt32(second)
        var slot = Self.slot(pair) & (pairSlots.count - 1)
        while pairSlots[slot] != 0 {
            let place = Int(pairSlots[slot]) - 1
            if pairs[place] == pair { return place }
            slot = (slot + 1) & (pairSlots.count - 1)
        }
        return nil
    }

    /// The letters of a word.
    @inline(__always)
    func letters(_ word: Int) -> ArraySlice<UInt8> { letters[starts[word]..<starts[word + 1]] }

    /// The words that `typed` may be with one slip, sorted.
    func near(_ typed: [UInt8]) -> [UInt16] {
        var found: [UInt16] = []
        for hash in Self.shortened(typed) {
            var place = firstDeletion(hash)
            while place < deletions.count, deletions[place] == hash {
                found.append(deleted[place])
                place += 1
            }
        }
        found.sort()
        return found
    }

    private func firstDeletion(_ hash: UInt64) -> Int {
        var low = 0
        var high = deletions.count
        while low < high {
            let middle = (low + high) / 2
            if deletions[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The hashes of a word and of what is left of it without one of its letters.
    static func shortened(_ word: [UInt8]) -> [UInt64] {
        var hashes = [TextHash.of(word)]
        guard word.count > 1 else { return hashes }
        for skipped in word.indices where skipped == 0 || word[skipped] != word[skipped - 1] {
            var hash = TextHash.start
            for place in word.indices where place != skipped {
                hash = TextHash.extend(hash, word[place])
            }
            hashes.append(hash)
        }
        return hashes
    }
}
