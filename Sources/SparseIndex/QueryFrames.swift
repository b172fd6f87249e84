package import VietnameseText

/// Finds the words of a query that frame what is asked and do not say what it is about.
///
/// A phrase of the table stands for itself and, where the query has no accents, for its folded
/// form; words whose folded form is often something else ("thì" and "thi") need their accents.
package struct QueryFrames: Sendable {
    package static let vietnamese = QueryFrames(
        phrases: FrameTable.phrases,
        words: FrameTable.words,
        accentedWords: FrameTable.accentedWords
    )

    private var accented: [String: [[String]]] = [:]
    private var folded: [String: [[String]]] = [:]

    init(phrases: [String], words: [String], accentedWords: [String]) {
        for phrase in phrases + words {
            add(phrase, foldedToo: true)
        }
        for word in accentedWords {
            add(word, foldedToo: false)
        }
        accented = accented.mapValues { $0.sorted { $0.count > $1.count } }
        folded = folded.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// For each syllable, whether it belongs to a frame; the longest phrase wins.
    package func marks(in syllables: [Syllable]) -> [Bool] {
        var marks = [Bool](repeating: false, count: syllables.count)
        var place = 0
        while place < syllables.count {
            let length = max(
                longest(accented[syllables[place].text], at: place, in: syllables, \.text),
                longest(folded[syllables[place].text], at: place, in: syllables, \.text)
            )
            for framed in place..<(place + length) { marks[framed] = true }
            place += max(length, 1)
        }
        return marks
    }

    private func longest(
        _ phrases: [[String]]?,
        at place: Int,
        in syllables: [Syllable],
        _ form: KeyPath<Syllable, String>
    ) -> Int {
        let rest = syllables[place...]
        let found = phrases?.first { phrase in
            phrase.count <= rest.count
                && zip(phrase, rest).allSatisfy { $0 == $1[keyPath: form] }
        }
        return found?.count ?? 0
    }

    private mutating func add(_ phrase: String, foldedToo: Bool) {
        let syllables = Syllables.split(Composition.compose(phrase))
        guard let first = syllables.first else { return }
        accented[first.text, default: []].append(syllables.map(\.text))
        if foldedToo { folded[first.folded, default: []].append(syllables.map(\.folded)) }
    }
}
