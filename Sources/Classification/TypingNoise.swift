import VietnameseText

/// Rewrites a question as people in a hurry type it, so that the classifier has seen such text.
///
/// Raw Telex is left out on purpose: it is decoded by rule, and so shows how the classifier takes a
/// kind of noise that it never practised.
struct TypingNoise {
    private static let slipShare = 0.12
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    /// The question without marks, and with slips of the hand, one or the other with some marks.
    mutating func variants(of text: String) -> [String] {
        let folded = Folding.fold(text)
        let slips = [mistyped(text), mistyped(folded), partlyFolded(text)]
        return [folded, slips[random.below(slips.count)]]
    }

    private mutating func partlyFolded(_ text: String) -> String {
        let words = text.split(separator: " ").map {
            random.chance(0.5) ? Folding.fold(String($0)) : String($0)
        }
        return words.joined(separator: " ")
    }

    /// Letters dropped, doubled, replaced or swapped with the one before.
    private mutating func mistyped(_ text: String) -> String {
        SlipNoise.rewrite(text, share: Self.slipShare, random: &random)
    }
}
