/// Reads the English of a question as the Vietnamese that documents use.
///
/// For questions only, never for texts that are indexed: those stay as their owner wrote them.
package enum EnglishGlossary {
    /// The syllables of a question with its English put into Vietnamese.
    ///
    /// In a question that is mostly English, known phrases are replaced, function words left out,
    /// question words moved to the end, where Vietnamese has them, and other words kept. Elsewhere
    /// only unmistakable phrases count: they stay, and what they mean is put behind them. What is
    /// put in stands in the range of its phrase.
    package static func translate(_ syllables: [Syllable], asking: Bool = true) -> [Syllable] {
        translated(syllables, asking: asking) ?? annotated(syllables)
    }

    /// Whether a question is mostly English, so that ``translate(_:)`` replaces its phrases.
    package static func isEnglish(_ syllables: [Syllable]) -> Bool {
        translated(syllables, asking: true) != nil
    }

    private static func translated(_ syllables: [Syllable], asking: Bool) -> [Syllable]? {
        guard EnglishShare.mayBeEnglish(syllables) else { return nil }
        let words = syllables.filter { !EnglishWords.skipped.contains($0.text) }
        let matches = EnglishPhrases.table.matches(in: words)
        guard EnglishShare(of: syllables, words: words, matches: matches).isEnglish else {
            return nil
        }
        var statement: [Syllable] = []
        var question: [Syllable] = []
        var place = 0
        for match in matches {
            statement += words[place..<match.places.lowerBound].filter { !isFunctionWord($0) }
            let put = vietnamese(match.phrase, in: range(of: words[match.places]))
            if match.phrase.asks { question += put } else { statement += put }
            place = match.places.upperBound
        }
        statement += words[place...].filter { !isFunctionWord($0) }
        return asking ? statement + question : statement
    }

    private static func annotated(_ syllables: [Syllable]) -> [Syllable] {
        let matches = EnglishPhrases.unmistakable.matches(in: syllables)
        guard !matches.isEmpty else { return syllables }
        var written: [Syllable] = []
        var place = 0
        for match in matches {
            written += syllables[place..<match.places.lowerBound]
            let range = range(of: syllables[match.places])
            // One range for the phrase and the first syllable of its meaning marks the phrase as
            // written out, as it does for abbreviations.
            written += syllables[match.places].map { Syllable(text: $0.text, range: range) }
            for (offset, syllable) in vietnamese(match.phrase, in: range).enumerated() {
                written.append(offset > 0 ? syllable : Syllable(text: syllable.text, range: range))
            }
            place = match.places.upperBound
        }
        return written + syllables[place...]
    }

    /// The meaning of a phrase, its syllables sharing out `range` so that no two have the same.
    private static func vietnamese(_ phrase: EnglishPhrase, in range: Range<Int>) -> [Syllable] {
        let count = max(phrase.vietnamese.count, 1)
        return phrase.vietnamese.enumerated().map { offset, text in
            let lower = range.lowerBound + range.count * offset / count
            let upper = range.lowerBound + range.count * (offset + 1) / count
            return Syllable(text: text, range: lower..<upper)
        }
    }

    private static func range(of words: ArraySlice<Syllable>) -> Range<Int> {
        let lower = words.first?.range.lowerBound ?? 0
        return lower..<max(words.last?.range.upperBound ?? lower, lower)
    }

    private static func isFunctionWord(_ syllable: Syllable) -> Bool {
        EnglishWords.function.contains(syllable.text)
    }
}
