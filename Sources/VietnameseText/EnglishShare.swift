/// How much of a question is English.
///
/// "The", "can" or "ban" are words of both languages, so a word that could be a Vietnamese syllable
/// counts for less, and some word must be one that could not.
struct EnglishShare {
    /// What a word counts, and one of both languages: whole numbers, which add up to the same in
    /// any order.
    private static let weight = 5
    private static let sharedWeight = 2

    private var known = 0
    private var words = 0
    private var hasForeign = false

    init(of syllables: [Syllable], words: [Syllable], matches: [EnglishPhrases.Match]) {
        for syllable in syllables where !syllable.isNumber {
            self.words += 1
            if EnglishWords.skipped.contains(syllable.text) { count(syllable) }
        }
        var inPhrase = Set(matches.flatMap(\.places))
        for place in words.indices where EnglishWords.function.contains(words[place].text) {
            inPhrase.insert(place)
        }
        for place in inPhrase where !words[place].isNumber {
            count(words[place])
        }
    }

    var isEnglish: Bool { hasForeign && known * 2 > words * Self.weight }

    /// Whether few enough syllables bear accents for a question to be English.
    static func mayBeEnglish(_ syllables: [Syllable]) -> Bool {
        4 * syllables.count { $0.hash != $0.foldedHash } <= syllables.count
    }

    private mutating func count(_ syllable: Syllable) {
        let isShared = SyllableShape.isVietnamese(syllable)
        known += isShared ? Self.sharedWeight : Self.weight
        if !isShared { hasForeign = true }
    }
}
