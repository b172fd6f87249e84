import VietnameseText

/// Finds the features of a text: n-grams of its syllables and letters.
///
/// Features are handed to a closure instead of collected, because scoring, training and explaining
/// each want something else of them; a name is only made for who wants to read it.
struct TextFeatures {
    /// Longer texts are cut here, so that one request cannot hold the classifier for long.
    static let syllableLimit = 400

    private let syllables: [Syllable]

    /// Reads hurried typing, slips and English first; `spelling` may be nil while it is learnt.
    init(_ text: String, spelling: SpellingModel?) {
        let found = Syllables.split(Composition.compose(text)).prefix(Self.syllableLimit)
        let meant = Normalisation.normalise(Array(found))
        let repaired = spelling.map { SpellingRepair(model: $0).repair(meant) } ?? meant
        syllables = Expansion.expand(EnglishGlossary.translate(repaired, asking: false))
            .map(Self.withoutDigits)
    }

    /// All numbers are one: "Điều 5" and "Điều 6", "3 triệu" and "40 triệu" say the same here.
    private static func withoutDigits(_ syllable: Syllable) -> Syllable {
        syllable.isNumber ? number : syllable
    }

    private static let number = Syllable(text: "0", range: 0..<0)

    /// About how many features there are.
    var estimate: Int { syllables.count * 16 }

    /// Hands over each feature as its kind, its hash, and the place of its first syllable.
    @inline(__always)
    func forEach(_ body: (FeatureSpace, UInt64, Int) -> Void) {
        for index in syllables.indices {
            emitWords(at: index, body)
            emitLetters(of: syllables[index].folded) { body(.letters, $0, index) }
        }
    }

    /// A feature of words as a reader sees it.
    func name(of space: FeatureSpace, at index: Int) -> String {
        switch space {
        case .word: syllables[index].text
        case .wordPair: joined(index, 2, \.text)
        case .wordTriple: joined(index, 3, \.text)
        case .foldedWord, .letters: syllables[index].folded
        case .foldedPair: joined(index, 2, \.folded)
        }
    }

    @inline(__always)
    private func emitWords(at index: Int, _ body: (FeatureSpace, UInt64, Int) -> Void) {
        let first = syllables[index]
        body(.word, Self.key(.word, first.hash), index)
        body(.foldedWord, Self.key(.foldedWord, first.foldedHash), index)
        guard index + 1 < syllables.count else { return }
        let second = syllables[index + 1]
        let pair = FeatureHash.join(first.hash, second.hash)
        let folded = FeatureHash.join(first.foldedHash, second.foldedHash)
        body(.wordPair, Self.key(.wordPair, pair), index)
        body(.foldedPair, Self.key(.foldedPair, folded), index)
        guard index + 2 < syllables.count else { return }
        let triple = FeatureHash.join(pair, syllables[index + 2].hash)
        body(.wordTriple, Self.key(.wordTriple, triple), index)
    }

    @inline(__always)
    private static func key(_ space: FeatureSpace, _ hash: UInt64) -> UInt64 {
        FeatureHash.finish(hash ^ space.salt)
    }

    /// Hands over the hashes of the letter 3- to 5-grams of a folded syllable, its boundaries
    /// included.
    @inline(__always)
    private func emitLetters(of folded: String, _ body: (UInt64) -> Void) {
        var folded = folded
        folded.withUTF8 { bytes in
            let end = bytes.count + 1
            func letter(_ place: Int) -> UInt8 {
                place == 0 || place == end ? UInt8(ascii: "_") : bytes[place - 1]
            }
            for first in 0..<(end - 1) {
                var hash = TextHash.start ^ FeatureSpace.letters.salt
                for last in first..<min(first + 5, end + 1) {
                    hash = TextHash.extend(hash, letter(last))
                    if last >= first + 2 { body(FeatureHash.finish(hash)) }
                }
            }
        }
    }

    private func joined(_ index: Int, _ count: Int, _ form: (Syllable) -> String) -> String {
        syllables[(index + 1)..<(index + count)].reduce(into: form(syllables[index])) {
            $0 += " "
            $0 += form($1)
        }
    }
}
