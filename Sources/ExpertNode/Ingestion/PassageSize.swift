import VietnameseText

/// How long a text is: in syllables, which a reader feels, and in scalars, which must be bounded.
struct PassageSize: Equatable {
    /// Where a text gets too long for one passage.
    static let most = PassageSize(syllables: 250, scalars: 1_800)
    /// The most that may be repeated from what stands above a passage.
    static let mostContext = PassageSize(syllables: 100, scalars: 600)
    /// Below this a passage is joined to its neighbour.
    static let fewSyllables = 60

    var syllables: Int
    var scalars: Int

    static let none = PassageSize(syllables: 0, scalars: 0)

    init(syllables: Int, scalars: Int) {
        self.syllables = syllables
        self.scalars = scalars
    }

    /// The size of a line, with the marks and the line end that writing it takes.
    init(_ line: String) {
        syllables = Syllables.split(line).count
        scalars = line.unicodeScalars.count + 3
    }

    static func + (one: PassageSize, other: PassageSize) -> PassageSize {
        PassageSize(
            syllables: one.syllables + other.syllables,
            scalars: one.scalars + other.scalars
        )
    }

    static func - (one: PassageSize, other: PassageSize) -> PassageSize {
        PassageSize(
            syllables: one.syllables - other.syllables,
            scalars: one.scalars - other.scalars
        )
    }

    func fits(_ limit: PassageSize) -> Bool {
        syllables <= limit.syllables && scalars <= limit.scalars
    }
}
