/// Writes out what chat and office abbreviations stand for.
package enum Expansion {
    /// The syllables with the meaning of each known abbreviation put behind it.
    ///
    /// The abbreviation itself stays, first, because a text may use it too; the syllables it stands
    /// for keep its range. A unit such as "tr" is written out only after a number.
    package static func expand(_ syllables: [Syllable]) -> [Syllable] {
        guard syllables.contains(where: { Abbreviations.keys.contains($0.hash) }) else {
            return syllables
        }
        var expanded: [Syllable] = []
        expanded.reserveCapacity(syllables.count + 8)
        for (index, syllable) in syllables.enumerated() {
            expanded.append(syllable)
            guard Abbreviations.keys.contains(syllable.hash) else { continue }
            let isCounted = index > 0 && syllables[index - 1].isNumber
            for word in meaning(of: syllable, afterNumber: isCounted) {
                expanded.append(word.at(syllable.range))
            }
        }
        return expanded
    }

    /// The same for a question, after hurried typing has been read as what was meant and English
    /// put into Vietnamese.
    ///
    /// Not for texts that are indexed: see ``EnglishGlossary``.
    package static func expandQuestion(_ syllables: [Syllable]) -> [Syllable] {
        expand(EnglishGlossary.translate(Normalisation.normalise(syllables)))
    }

    private static func meaning(of syllable: Syllable, afterNumber: Bool) -> [Syllable] {
        if afterNumber, let unit = Abbreviations.units[syllable.hash] { return unit }
        return Abbreviations.words[syllable.hash] ?? []
    }
}
