import VietnameseText

/// A query as the index reads it: known syllables, guesses for unknown ones, accentedness.
struct QueryReading {
    /// Unknown syllables for which neighbours are looked up at most.
    private static let guessLimit = 12

    private(set) var tokens: [QueryToken] = []
    /// The names of the concepts that the query expresses, with what each counts.
    private(set) var concepts: [(name: UInt64, weight: Double)] = []
    /// From 0 (read by the folded form alone) to 1 (accents can be relied on).
    private(set) var accentTrust = 0.0

    init(
        _ query: IndexQuery,
        view: SegmentView,
        vocabulary: Vocabulary,
        settings: IndexSettings
    ) {
        var left = settings.queryLimit
        for part in query.parts where left > 0 && part.weight > 0 {
            let syllables = Self.syllables(of: part.text, limit: left)
            left -= syllables.count
            let marks = QueryFrames.vietnamese.marks(in: syllables)
            for (place, syllable) in syllables.enumerated() {
                let next = place + 1 < syllables.count ? syllables[place + 1] : nil
                let rows = view.rows(folded: Term(syllable).folded)
                var token = QueryToken(
                    syllable: syllable,
                    isKnown: rows.contains { view.accent(of: $0) == Term(syllable).accent },
                    isKnownFolded: !rows.isEmpty,
                    weight: part.weight * (marks[place] ? settings.frameWeight : 1),
                    isFrame: marks[place],
                    isAbbreviation: next?.range == syllable.range
                )
                token.joinsNext = next != nil
                tokens.append(token)
            }
            addConcepts(of: syllables, weight: part.weight, view: view)
        }
        accentTrust = Self.trust(in: tokens, settings: settings)
        guessUnknown(Neighbours(vocabulary: vocabulary, view: view))
    }

    /// The syllables of `text`, long texts cut before any work is done on them.
    private static func syllables(of text: String, limit: Int) -> [Syllable] {
        let bounded = String(String.UnicodeScalarView(text.unicodeScalars.prefix(16 * limit)))
        let split = Syllables.split(Composition.compose(bounded))
        return Array(Expansion.expandQuestion(Array(split.prefix(limit))).prefix(limit))
    }

    private static func trust(in tokens: [QueryToken], settings: IndexSettings) -> Double {
        let words = tokens.filter { !$0.isNumber && !$0.isAbbreviation }
        guard !words.isEmpty else { return 0 }
        let share = Double(words.count { $0.bearsAccent }) / Double(words.count)
        let span = settings.accentedShare - settings.unaccentedShare
        return min(max((share - settings.unaccentedShare) / span, 0), 1)
    }

    /// Notes what the syllables just read express in other words too.
    private mutating func addConcepts(
        of syllables: [Syllable],
        weight: Double,
        view: SegmentView
    ) {
        let start = tokens.count - syllables.count
        for match in Concepts.vietnamese.matches(in: syllables) {
            let name = Term(concept: match.term).folded
            guard !view.rows(folded: name).isEmpty else { continue }
            concepts.append((name, weight))
            for place in match.places { tokens[start + place].concept = name }
        }
    }

    /// Fills in what unknown syllables may mean, at most a dozen of them.
    private mutating func guessUnknown(_ neighbours: Neighbours) {
        var left = Self.guessLimit
        for place in tokens.indices where left > 0 {
            let token = tokens[place]
            guard !token.isKnownFolded, !token.isNumber, !token.isFrame else { continue }
            left -= 1
            let before = place > 0 && tokens[place - 1].joinsNext ? tokens[place - 1] : nil
            let after = token.joinsNext && place + 1 < tokens.count ? tokens[place + 1] : nil
            tokens[place].guesses = neighbours.guesses(
                for: token.syllable.folded,
                after: before.flatMap { $0.isKnownFolded ? $0.syllable.foldedHash : nil },
                before: after.flatMap { $0.isKnownFolded ? $0.syllable.foldedHash : nil }
            )
        }
    }
}
