/// The lines of a text as one old font shows them.
struct PastedReading {
    let encoding: TextEncoding
    /// The lines, read where that makes more Vietnamese of them.
    private(set) var lines: [[Unicode.Scalar]] = []
    /// What the font makes of the lines that are not Vietnamese as they stand.
    private(set) var evidence = SpellingTally()
    /// What the same lines are as they stand.
    private var before = SpellingTally()

    /// Reads the lines that have a tally; the others stay.
    init(
        _ encoding: TextEncoding,
        _ lines: [[Unicode.Scalar]],
        _ tallies: [SpellingTally?],
        _ decode: ([Unicode.Scalar]) -> [Unicode.Scalar]
    ) {
        self.encoding = encoding
        let isMixed = zip(lines, tallies).contains { line, tally in
            tally == nil && line.contains { $0.value > 0xFF && $0.isLetter }
        }
        self.lines = zip(lines, tallies).map { line, tally in
            guard let tally else { return line }
            let read = decode(line)
            let readTally = SpellingTally(read)
            let gain = readTally.score - tally.score
            if gain > 0 || !tally.isVietnamese {
                evidence.add(readTally)
                before.add(tally)
            }
            return gain > 0 || gain == 0 && !isMixed ? read : line
        }
    }

    /// Whether there is enough Vietnamese in what the font shows, and more than without it.
    var isConvincing: Bool {
        evidence.isVietnamese && evidence.hasSeveralWords && evidence.score > before.score
    }
}
