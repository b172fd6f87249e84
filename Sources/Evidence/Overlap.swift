import VietnameseText

/// Tells whether two sentences say the same, for merging what two experts quote.
package enum Overlap {
    /// From which likeness on two sentences may count as one.
    package static let nearDuplicate = 0.7

    /// The F1 measure of shared accented pairs of syllables, from 0 to 1.
    ///
    /// Sentences of one syllable compare by that syllable.
    package static func likeness(_ left: String, _ right: String) -> Double {
        let leftPairs = pairs(of: left)
        let rightPairs = pairs(of: right)
        guard !leftPairs.isEmpty, !rightPairs.isEmpty else { return 0 }
        let shared = Double(leftPairs.intersection(rightPairs).count)
        return 2 * shared / Double(leftPairs.count + rightPairs.count)
    }

    /// Whether the sentences are alike, hold the same numbers, and deny as often as each other.
    ///
    /// A number or a "không" that differs is a conflict to be shown, not a copy to be dropped.
    package static func areNearDuplicates(_ left: String, _ right: String) -> Bool {
        likeness(left, right) >= nearDuplicate
            && numbers(in: left) == numbers(in: right)
            && denials(in: left) == denials(in: right)
    }

    private static func syllables(of text: String) -> [String] {
        Syllables.split(Composition.compose(text)).map(\.text)
    }

    private static func pairs(of text: String) -> Set<[String]> {
        let words = syllables(of: text)
        guard words.count > 1 else { return Set(words.map { [$0] }) }
        return Set(zip(words, words.dropFirst()).map { [$0, $1] })
    }

    private static func numbers(in text: String) -> Set<String> {
        Set(syllables(of: text).filter { $0.utf8.first.map { (48...57).contains($0) } == true })
    }

    private static func denials(in text: String) -> Int {
        syllables(of: text).count { ["không", "chưa", "cấm", "chẳng"].contains($0) }
    }
}
