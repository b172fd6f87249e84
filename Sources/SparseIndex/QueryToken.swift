/// One syllable of a query, looked up in the index.
struct QueryToken: Sendable {
    /// What may be meant by a syllable that the index does not know.
    struct Guess: Sendable {
        let syllable: UInt32
        /// How likely it is meant, from 0 to 1.
        let weight: Double
    }

    let text: String
    let folded: String
    let accentedNumber: UInt32?
    let foldedNumber: UInt32?
    /// What the syllable counts: its part's weight, less where it belongs to a frame.
    let weight: Double
    let isFrame: Bool
    /// Whether the syllable is an abbreviation whose long form follows it.
    let isAbbreviation: Bool
    /// Whether the next token follows this one in the text.
    var joinsNext = true
    var guesses: [Guess] = []
    /// The concept that the syllable helps to express, where the index knows it.
    var concept: UInt32?

    var bearsAccent: Bool { text != folded }
    var isNumber: Bool { text.utf8.first.map { (48...57).contains($0) } ?? false }
}
