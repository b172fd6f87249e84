import VietnameseText

/// Rewrites a question as hurried people type, to measure how much that costs.
///
/// The same seed and text give the same rewriting.
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
        var random = SeededRandom(seed: seed ^ FeatureHash.finish(TextHash.of(text)))
        return SlipNoise.rewrite(text, share: Self.share, random: &random)
    }
}
