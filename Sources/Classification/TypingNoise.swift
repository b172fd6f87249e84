import VietnameseText

/// Rewrites a question as people in a hurry type it, so that the classifier has seen such text.
struct TypingNoise {
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    /// The question without marks, and once more with one other kind of noise.
    mutating func variants(of text: String) -> [String] {
        let folded = Folding.fold(text)
        switch random.below(4) {
        case 0: return [folded, mistyped(text, share: 0.1)]
        case 1: return [folded, mistyped(folded, share: 0.1)]
        case 2: return [folded, partlyFolded(text)]
        default: return [folded, RawTelex.keystrokes(for: text)]
        }
    }

    private mutating func partlyFolded(_ text: String) -> String {
        let words = text.split(separator: " ").map {
            random.chance(0.5) ? Folding.fold(String($0)) : String($0)
        }
        return words.joined(separator: " ")
    }

    /// Letters dropped, doubled, replaced or swapped with the one before.
    private mutating func mistyped(_ text: String, share: Double) -> String {
        let keys = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)
        var output: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            guard scalar.properties.isAlphabetic, random.chance(share) else {
                output.append(scalar)
                continue
            }
            switch random.below(4) {
            case 0: break
            case 1: output += [scalar, scalar]
            case 2: output.append(keys[random.below(keys.count)])
            default: output.insert(scalar, at: max(output.count - 1, 0))
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: output)
        return String(view)
    }
}
