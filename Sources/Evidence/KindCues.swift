import VietnameseText

/// Finds the words by which a ``QuestionKind`` is asked for.
struct KindCues: Sendable {
    /// A cue found in a text: what it asks for, and the syllables it stands on.
    struct Match: Sendable {
        let kinds: [QuestionKind]
        /// Whether it counts only where nothing else is asked for.
        let isWeak: Bool
        let places: Range<Int>
    }

    static let vietnamese = KindCues(KindCueTable.strong, weak: KindCueTable.weak)

    private struct Cue: Sendable {
        let syllables: [String]
        let kinds: [QuestionKind]
        let isWeak: Bool
    }

    /// The words that name papers; what a list is asked of with one of them is papers.
    private static let paperNames: Set<String> = ["ho so", "giay to"]

    private var accented: [String: [Cue]] = [:]
    private var folded: [String: [Cue]] = [:]

    init(_ strong: String, weak: String) {
        for (table, isWeak) in [(strong, false), (weak, true)] {
            for line in table.split(separator: "\n") {
                let sides = line.split(separator: ":")
                let kinds = sides[0].split(separator: " ").compactMap {
                    QuestionKind(rawValue: String($0))
                }
                for phrase in sides[1].split(separator: "|") {
                    add(String(phrase), kinds: kinds, isWeak: isWeak)
                }
            }
        }
        accented = accented.mapValues { $0.sorted { $0.syllables.count > $1.syllables.count } }
        folded = folded.mapValues { $0.sorted { $0.syllables.count > $1.syllables.count } }
    }

    /// The cues in `syllables`, the longest at each place; a text with accents is read by them.
    func matches(in syllables: [Syllable]) -> [Match] {
        let isAccented = Self.bearsAccents(syllables)
        var matches: [Match] = []
        var end = 0
        for place in syllables.indices {
            let rest = syllables[place...]
            let cue =
                longest(accented[syllables[place].text], in: rest, \.text)
                ?? (isAccented ? nil : longest(folded[syllables[place].text], in: rest, \.text))
            // "bao nhiêu" within "bao nhiêu ngày" is no cue of its own.
            guard let cue, place + cue.syllables.count > end else { continue }
            end = place + cue.syllables.count
            matches.append(Match(kinds: cue.kinds, isWeak: cue.isWeak, places: place..<end))
        }
        return Self.withPapers(matches, syllables)
    }

    /// Whether an accent was written, those of written-out abbreviations ("ko") aside.
    private static func bearsAccents(_ syllables: [Syllable]) -> Bool {
        syllables.indices.contains { place in
            let isWrittenOut = place > 0 && syllables[place - 1].range == syllables[place].range
            return !isWrittenOut && syllables[place].text != syllables[place].folded
        }
    }

    private func longest(
        _ cues: [Cue]?,
        in rest: ArraySlice<Syllable>,
        _ form: KeyPath<Syllable, String>
    ) -> Cue? {
        cues?.first { cue in
            cue.syllables.count <= rest.count
                && zip(cue.syllables, rest).allSatisfy { $0 == $1[keyPath: form] }
        }
    }

    private static func withPapers(_ matches: [Match], _ syllables: [Syllable]) -> [Match] {
        let pairs = zip(syllables, syllables.dropFirst()).map { $0.folded + " " + $1.folded }
        guard pairs.contains(where: { paperNames.contains($0) }) else { return matches }
        return matches.map { match in
            guard match.kinds == [.list] else { return match }
            return Match(kinds: [.papers], isWeak: match.isWeak, places: match.places)
        }
    }

    private mutating func add(_ phrase: String, kinds: [QuestionKind], isWeak: Bool) {
        let syllables = Syllables.split(Composition.compose(phrase))
        guard let first = syllables.first else { return }
        let cue = Cue(syllables: syllables.map(\.text), kinds: kinds, isWeak: isWeak)
        accented[first.text, default: []].append(cue)
        // Folded, a lone syllable is too often another word: "máy" for "mấy".
        let isSafe =
            syllables.count > 1 || first.text == first.folded
            || KindCueTable.safeFolded.contains(first.folded)
        guard isSafe else { return }
        let plain = Cue(syllables: syllables.map(\.folded), kinds: kinds, isWeak: isWeak)
        folded[first.folded, default: []].append(plain)
    }
}
