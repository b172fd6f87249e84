/// Writes out what chat and office abbreviations stand for.
package enum Expansion {
    /// The syllables with the meaning of each known abbreviation put behind it.
    ///
    /// The abbreviation itself stays, first, because a text may use it too; the syllables it stands
    /// for keep its range. A unit such as "tr" is written out only after a number.
    package static func expand(_ syllables: [Syllable]) -> [Syllable] {
        var expanded: [Syllable] = []
        expanded.reserveCapacity(syllables.count)
        for (index, syllable) in syllables.enumerated() {
            expanded.append(syllable)
            let isCounted = index > 0 && syllables[index - 1].text.utf8.first.map(isDigit) == true
            for word in meaning(of: syllable.text, afterNumber: isCounted) {
                expanded.append(Syllable(text: word, range: syllable.range))
            }
        }
        return expanded
    }

    /// The same for a question, after its English has been put into Vietnamese.
    ///
    /// Not for texts that are indexed: see ``EnglishGlossary``.
    package static func expandQuestion(
        _ syllables: [Syllable],
        asking: Bool = true
    ) -> [Syllable] {
        expand(EnglishGlossary.translate(syllables, asking: asking))
    }

    private static func meaning(of text: String, afterNumber: Bool) -> [String] {
        guard text.utf8.count <= 10 else { return [] }
        if afterNumber, let unit = Abbreviations.units[text] { return unit }
        return Abbreviations.words[text] ?? []
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
