import VietnameseText

/// Rewrites a question as hurried people type, to measure how much that costs.
///
/// The same seed and text give the same rewriting. Training uses another generator
/// (``TypingNoise``), so that what is measured is not what was practised.
package struct QuestionNoise: Sendable {
    package enum Family: String, Sendable, CaseIterable {
        case unaccented
        /// Raw keystrokes, the input method being off.
        case telex
        /// 12 % of letters dropped, doubled, replaced or swapped with the one before.
        case typo12
        case unaccentedTypo12 = "unaccented_typo12"
    }

    private static let share = 0.12
    private let seed: UInt64

    package init(seed: UInt64) {
        self.seed = seed
    }

    package func rewrite(_ text: String, _ family: Family) -> String {
        switch family {
        case .unaccented: Folding.fold(text)
        case .telex: RawTelex.keystrokes(for: text)
        case .typo12: mistyped(text)
        case .unaccentedTypo12: mistyped(Folding.fold(text))
        }
    }

    private func mistyped(_ text: String) -> String {
        var random = SeededRandom(
            seed: seed ^ FeatureHash.finish(FeatureHash.extend(FeatureHash.start, text.utf8))
        )
        let keys = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)
        var output: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            guard scalar.properties.isAlphabetic, random.chance(Self.share) else {
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
