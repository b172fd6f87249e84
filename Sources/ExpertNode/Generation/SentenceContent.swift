import VietnameseText

/// What is compared of two sentences: pairs of folded syllables, numbers, denials.
struct SentenceContent: Sendable, Equatable {
    private static let denying: Set<String> = ["không", "chưa", "cấm", "chẳng", "chớ", "đừng"]

    private var pairs: Set<String> = []
    private var numbers: Set<String> = []
    private var denials = 0

    init() {}

    init(_ sentence: String) {
        let syllables = Syllables.split(Composition.compose(sentence))
        let folded = syllables.map(\.folded)
        pairs =
            folded.count == 1
            ? Set(folded) : Set(zip(folded, folded.dropFirst()).map { "\($0) \($1)" })
        numbers = Set(syllables.filter(\.isNumber).map(\.text))
        denials = syllables.count { Self.denying.contains($0.text) }
    }

    func joined(with other: SentenceContent) -> SentenceContent {
        var joined = self
        joined.pairs.formUnion(other.pairs)
        joined.numbers.formUnion(other.numbers)
        joined.denials += other.denials
        return joined
    }

    /// The share of the pairs that stand in `other`; 0 where there are none.
    func share(in other: SentenceContent) -> Double {
        guard !pairs.isEmpty else { return 0 }
        return Double(pairs.count { other.pairs.contains($0) }) / Double(pairs.count)
    }

    /// Whether `other` has all the numbers and denies as often.
    func agrees(with other: SentenceContent) -> Bool {
        numbers.isSubset(of: other.numbers) && denials == other.denials
    }
}
