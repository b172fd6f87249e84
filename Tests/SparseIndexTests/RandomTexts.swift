import SparseIndex

/// Texts of random syllables, some of which are far commoner than others, as in a language.
struct RandomTexts {
    private static let onsets = [
        "b", "c", "đ", "h", "kh", "l", "m", "ng", "nh", "ph", "t", "th", "tr", "v",
    ]
    private static let rhymes = [
        "a", "á", "ạn", "ân", "ê", "iết", "o", "ở", "ông", "u", "ữ", "ương",
    ]

    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    func texts(_ count: Int) -> [IndexedText] {
        var copy = self
        return (0..<count).map { number in
            IndexedText(
                id: "t\(number)",
                heading: number.isMultiple(of: 3) ? copy.words(4) : "",
                body: copy.words(Int.random(in: 10...60, using: &copy.generator))
            )
        }
    }

    mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in word() }.joined(separator: " ")
    }

    /// The square of a random number makes the first of each list the commonest.
    private mutating func word() -> String {
        let onset = Double.random(in: 0..<1, using: &generator)
        let rhyme = Double.random(in: 0..<1, using: &generator)
        return Self.onsets[Int(onset * onset * Double(Self.onsets.count))]
            + Self.rhymes[Int(rhyme * rhyme * Double(Self.rhymes.count))]
    }
}
