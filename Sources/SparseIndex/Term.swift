import VietnameseText

/// One syllable or two in a row, named by hashes: what the index counts.
///
/// All accented forms of one folded form share ``folded`` and so stand side by side in the index;
/// ``accent`` tells them apart. The folded form of a query is therefore the union of a few rows,
/// and needs no postings of its own.
struct Term: Hashable, Sendable {
    let folded: UInt64
    let accent: UInt16

    init(folded: UInt64, accent: UInt16) {
        self.folded = folded
        self.accent = accent
    }

    init(_ syllable: Syllable) {
        folded = Self.folded(syllable.foldedHash)
        accent = Self.accent(syllable.hash)
    }

    init(_ first: Syllable, _ second: Syllable) {
        folded = Self.folded(first.foldedHash, second.foldedHash)
        accent = Self.accent(first.hash &* 31 &+ second.hash)
    }

    /// What several wordings share; it has no accents.
    init(concept: String) {
        folded = Self.folded(TextHash.of(concept))
        accent = 0
    }

    /// The name of all accented forms of a syllable, from the hash of its folded letters.
    @inline(__always)
    static func folded(_ letters: UInt64) -> UInt64 { mix(letters) }

    /// The name of all accented forms of a pair.
    @inline(__always)
    static func folded(_ first: UInt64, _ second: UInt64) -> UInt64 {
        mix(mix(first) &+ second)
    }

    @inline(__always)
    private static func accent(_ letters: UInt64) -> UInt16 {
        UInt16(truncatingIfNeeded: mix(letters))
    }

    /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the letters' hash comes
    /// to bear on the upper bits, by which terms are sorted.
    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
