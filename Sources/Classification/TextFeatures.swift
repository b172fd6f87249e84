import VietnameseText

/// Finds the features of a text: n-grams of syllables and letters, and what the text looks like.
///
/// Features are handed to a closure instead of collected, because scoring, training and explaining
/// each want something else of them; `name` is only called by who wants to read it.
struct TextFeatures {
    /// Longer texts are cut here, so that one request cannot hold the classifier for long.
    static let syllableLimit = 400

    private let syllables: [Syllable]
    /// The syllables as they were typed, abbreviations and English not written out.
    private let typed: [Syllable]
    private let composed: String

    init(_ text: String) {
        composed = Composition.compose(text)
        let found = Syllables.split(composed)
        typed = Array(found.prefix(Self.syllableLimit))
        syllables = Expansion.expandQuestion(typed, asking: false)
    }

    /// Hands over each feature as its kind, hash and readable name.
    @inline(__always)
    func forEach(_ body: (FeatureSpace, UInt64, () -> String) -> Void) {
        for index in syllables.indices {
            emitWords(at: index, body)
            emitLetters(of: syllables[index].folded, body)
        }
        TextShapes.forEach(in: composed, typed) { shape in
            body(.shape, Self.hash(.shape, shape.utf8), { shape })
        }
    }

    @inline(__always)
    private func emitWords(
        at index: Int,
        _ body: (FeatureSpace, UInt64, () -> String) -> Void
    ) {
        var accented = Self.hash(.word, syllables[index].text.utf8)
        var folded = Self.hash(.foldedWord, syllables[index].folded.utf8)
        body(.word, FeatureHash.finish(accented), { name(index, 1) })
        body(.foldedWord, FeatureHash.finish(folded), { folds(index, 1) })
        guard index + 1 < syllables.count else { return }
        accented = Self.join(accented, syllables[index + 1].text.utf8)
        folded = Self.join(folded, syllables[index + 1].folded.utf8)
        body(.wordPair, FeatureHash.finish(accented), { name(index, 2) })
        body(.foldedPair, FeatureHash.finish(folded), { folds(index, 2) })
        guard index + 2 < syllables.count else { return }
        accented = Self.join(accented, syllables[index + 2].text.utf8)
        body(.wordTriple, FeatureHash.finish(accented), { name(index, 3) })
    }

    /// Letter 3- to 5-grams of a folded syllable, its boundaries included.
    @inline(__always)
    private func emitLetters(
        of folded: String,
        _ body: (FeatureSpace, UInt64, () -> String) -> Void
    ) {
        let boundary = UInt8(ascii: "_")
        let bytes = [boundary] + folded.utf8 + [boundary]
        for first in bytes.indices.dropLast(2) {
            var hash = Self.hash(.letters, CollectionOfOne(bytes[first]))
            for last in (first + 1)..<min(first + 5, bytes.count) {
                hash = FeatureHash.extend(hash, bytes[last])
                guard last >= first + 2 else { continue }
                body(
                    .letters,
                    FeatureHash.finish(hash),
                    {
                        String(decoding: bytes[first...last], as: UTF8.self)
                    }
                )
            }
        }
    }

    private func name(_ index: Int, _ count: Int) -> String {
        syllables[index..<(index + count)].map(\.text).joined(separator: " ")
    }

    private func folds(_ index: Int, _ count: Int) -> String {
        syllables[index..<(index + count)].map(\.folded).joined(separator: " ")
    }

    @inline(__always)
    private static func hash(_ space: FeatureSpace, _ bytes: some Sequence<UInt8>) -> UInt64 {
        FeatureHash.extend(
            FeatureHash.extend(FeatureHash.start, UInt8(truncatingIfNeeded: space.rawValue)),
            bytes
        )
    }

    @inline(__always)
    private static func join(_ hash: UInt64, _ bytes: some Sequence<UInt8>) -> UInt64 {
        FeatureHash.extend(FeatureHash.extend(hash, UInt8(ascii: " ")), bytes)
    }
}
