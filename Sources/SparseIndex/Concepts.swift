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
        /// The hashes of its syllables, as a text must have them.
        let syllables: [UInt64]
        let term: String
    }

    /// The names by the hash of their first syllable, the longest first: as they are accented, and
    /// behind them those without accents.
    private var names: [UInt64: [Name]] = [:]

    init(lines: String) {
        var folded: [UInt64: [Name]] = [:]
        for (number, line) in lines.split(separator: "\n").enumerated() {
            for name in line.split(separator: "|") {
                let syllables = Syllables.split(Composition.compose(String(name)))
                let term = "=\(number)"
                Self.add(syllables.map(\.hash), term, to: &names)
                if syllables.count > 1 { Self.add(syllables.map(\.foldedHash), term, to: &folded) }
            }
        }
        names = names.mapValues(Self.longestFirst)
        names.merge(folded.mapValues(Self.longestFirst)) { $0 + $1 }
    }

    /// The concepts that `syllables` express, in order; the longest name wins, none overlap.
    package func matches(in syllables: [Syllable]) -> [Match] {
        var matches: [Match] = []
        var place = 0
        while place < syllables.count {
            let name = names[syllables[place].hash]?.first { stands($0, in: syllables, at: place) }
            let length = name?.syllables.count ?? 1
            if let name {
                matches.append(Match(term: name.term, places: place..<(place + length)))
            }
            place += length
        }
        return matches
    }

    private func stands(_ name: Name, in syllables: [Syllable], at place: Int) -> Bool {
        guard place + name.syllables.count <= syllables.count else { return false }
        return name.syllables.indices.allSatisfy {
            name.syllables[$0] == syllables[place + $0].hash
        }
    }

    private static func add(_ syllables: [UInt64], _ term: String, to names: inout [UInt64: [Name]])
    {
        guard let first = syllables.first else { return }
        names[first, default: []].append(Name(syllables: syllables, term: term))
    }

    private static func longestFirst(_ names: [Name]) -> [Name] {
        names.sorted { $0.syllables.count > $1.syllables.count }
    }
}
