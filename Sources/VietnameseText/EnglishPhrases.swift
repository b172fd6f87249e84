/// The phrases of the glossary, found by their words.
struct EnglishPhrases: Sendable {
    /// A phrase found in a text, and where.
    struct Match: Sendable {
        let phrase: EnglishPhrase
        let places: Range<Int>
    }

    static let table = EnglishPhrases(
        statements: [
            EnglishTable.common, EnglishTable.law, EnglishTable.finance, EnglishTable.healthcare,
            EnglishTable.education, EnglishTable.publicAdministration,
        ],
        questions: EnglishTable.questions
    )

    /// Those that are English in whatever company, as "passport" is and "can" is not.
    static let unmistakable = EnglishPhrases(unmistakableOf: table)

    private static let longest = 5

    private var phrases: [String: EnglishPhrase] = [:]
    /// The hashes of the words that a phrase may begin with.
    private var beginnings = HashSet([])

    /// Each line is the English phrases with bars between them, a colon, the Vietnamese words; a
    /// star marks a phrase that is unmistakable.
    init(statements: [String], questions: String) {
        for lines in statements { add(lines, asks: false) }
        add(questions, asks: true)
        beginnings = Self.beginnings(of: phrases.keys)
    }

    private init(unmistakableOf all: EnglishPhrases) {
        phrases = all.phrases.filter { $0.value.isUnmistakable }
        beginnings = Self.beginnings(of: phrases.keys)
    }

    /// The first words of phrases and what their plurals may look like.
    private static func beginnings(of names: some Sequence<String>) -> HashSet {
        let words = Set(names.map { String($0.prefix { $0 != " " }) })
        let forms = words.flatMap { word in
            [word, word + "s", word + "es"] + (word.last == "y" ? [word.dropLast() + "ies"] : [])
        }
        return HashSet(Set(forms.map { TextHash.of($0) }).sorted())
    }

    var count: Int { phrases.count }

    /// The phrases in `words`, in order; the longest wins, none overlap.
    func matches(in words: [Syllable]) -> [Match] {
        guard words.contains(where: begins) else { return [] }
        let stems = words.map { Self.stem($0.text) }
        var matches: [Match] = []
        var place = 0
        while place < stems.count {
            let match = begins(words[place]) ? longest(at: place, in: stems) : nil
            if let match { matches.append(match) }
            place = match?.places.upperBound ?? place + 1
        }
        return matches
    }

    @inline(__always)
    private func begins(_ word: Syllable) -> Bool {
        beginnings.contains(word.hash)
    }

    private func longest(at place: Int, in stems: [String]) -> Match? {
        var name = stems[place]
        var match = phrases[name].map { Match(phrase: $0, places: place..<(place + 1)) }
        for next in (place + 1)..<max(place + 1, min(place + Self.longest, stems.count)) {
            name += " "
            name += stems[next]
            if let phrase = phrases[name] {
                match = Match(phrase: phrase, places: place..<(next + 1))
            }
        }
        return match
    }

    private mutating func add(_ lines: String, asks: Bool) {
        for line in lines.split(separator: "\n") {
            let sides = line.split(separator: ":", omittingEmptySubsequences: false)
            guard sides.count == 2 else { continue }
            let vietnamese = Syllables.split(String(sides[1])).map(\.text)
            for name in sides[0].split(separator: "|") {
                let phrase = EnglishPhrase(
                    vietnamese: vietnamese,
                    asks: asks,
                    isUnmistakable: name.contains("*")
                )
                add(String(name), phrase)
            }
        }
    }

    private mutating func add(_ name: String, _ phrase: EnglishPhrase) {
        let words = Syllables.split(name).map(\.text)
            .filter { !EnglishWords.skipped.contains($0) }
        guard !words.isEmpty, words.count <= Self.longest else { return }
        let stems = words.map(Self.stem)
        if phrases[stems.joined(separator: " ")] == nil {
            phrases[stems.joined(separator: " ")] = phrase
        }
    }

    /// A word without the ending of its plural.
    private static func stem(_ word: String) -> String {
        guard word.utf8.count > 3, word.utf8.last == UInt8(ascii: "s") else { return word }
        if word.hasSuffix("ss") || word.hasSuffix("us") { return word }
        if word.hasSuffix("ies") { return String(word.dropLast(3)) + "y" }
        let isLong = ["xes", "ches", "shes", "sses"].contains { word.hasSuffix($0) }
        return String(word.dropLast(isLong ? 2 : 1))
    }
}
