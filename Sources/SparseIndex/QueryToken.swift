import VietnameseText

/// One syllable of a query, looked up in the index.
struct QueryToken: Sendable {
    /// What may be meant by a syllable that the index does not know.
    struct Guess: Sendable {
        /// The hash of the folded syllable that may be meant.
        let syllable: UInt64
        /// How likely it is meant, from 0 to 1.
        let weight: Double
    }

    let syllable: Syllable
    /// Whether a text holds the syllable with these accents, and with any.
    let isKnown: Bool
    let isKnownFolded: Bool
    /// What the syllable counts: its part's weight, less where it belongs to a frame.
    let weight: Double
    let isFrame: Bool
    /// Whether the syllable is an abbreviation whose long form follows it.
    let isAbbreviation: Bool
    /// Whether the next token follows this one in the text.
    var joinsNext = true
    var guesses: [Guess] = []
    /// The name of the concept that the syllable helps to express, where the index knows it.
    var concept: UInt64?

    var bearsAccent: Bool { syllable.hash != syllable.foldedHash }
    var isNumber: Bool { syllable.isNumber }

    /// What it is taken to be in folded form, as hashes, and how surely.
    var readings: [(syllable: UInt64, share: Double)] {
        if isKnownFolded { return [(syllable.foldedHash, 1)] }
        return guesses.map { ($0.syllable, $0.weight) }
    }
}
