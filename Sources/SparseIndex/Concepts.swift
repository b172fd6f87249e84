package import VietnameseText

/// Finds words of different wording and one meaning, so that either finds the other.
///
/// The concept becomes a term of its own beside the words, in texts and in queries alike.
package struct Concepts: Sendable {
    /// A concept found in a text: its name as a term, and the syllables that express it.
    package struct Match: Sendable, Equatable {
        package let term: String
        package let places: Range<Int>
    }

    package static let vietnamese = Concepts(lines: SynonymTable.lines)

    private struct Name: Sendable {
        let syllables: [String]
        let term: String
    }

    private var accented: [String: [Name]] = [:]
    private var folded: [String: [Name]] = [:]

    init(lines: String) {
        for (number, line) in lines.split(separator: "\n").enumerated() {
            for name in line.split(separator: "|") {
                add(String(name), term: "=\(number)")
            }
        }
        accented = accented.mapValues { $0.sorted { $0.syllables.count > $1.syllables.count } }
        folded = folded.mapValues { $0.sorted { $0.syllables.count > $1.syllables.count } }
    }

    /// The concepts that `syllables` express, in order; the longest name wins, none overlap.
    package func matches(in syllables: [Syllable]) -> [Match] {
        var matches: [Match] = []
        var place = 0
        while place < syllables.count {
            let name =
                first(of: accented[syllables[place].text], at: place, in: syllables)
                ?? first(of: folded[syllables[place].text], at: place, in: syllables)
            let length = name?.syllables.count ?? 1
            if let name {
                matches.append(Match(term: name.term, places: place..<(place + length)))
            }
            place += length
        }
        return matches
    }

    private func first(of names: [Name]?, at place: Int, in syllables: [Syllable]) -> Name? {
        let rest = syllables[place...]
        return names?.first { name in
            name.syllables.count <= rest.count
                && zip(name.syllables, rest).allSatisfy { $0 == $1.text }
        }
    }

    private mutating func add(_ name: String, term: String) {
        let syllables = Syllables.split(Composition.compose(name))
        guard let first = syllables.first else { return }
        let exact = Name(syllables: syllables.map(\.text), term: term)
        accented[first.text, default: []].append(exact)
        if syllables.count > 1 {
            let plain = Name(syllables: syllables.map(\.folded), term: term)
            folded[first.folded, default: []].append(plain)
        }
    }
}
