/// Reads hurried typing as what was meant, where that is certain enough.
///
/// Keys of an input method that was off, letters held down, chat spelling, spaces left out. Only a
/// word that is no Vietnamese syllable is touched, and only where it becomes one.
package enum Normalisation {
    /// The syllables of a question as they were meant; a mended one stands in its word's range.
    package static func normalise(_ syllables: [Syllable]) -> [Syllable] {
        let decoded = Keystrokes.decode(syllables)
        let mended = mended(decoded ?? syllables) ?? decoded
        guard let mended, !EnglishGlossary.isEnglish(syllables) else { return syllables }
        return mended
    }

    /// The syllables with chat spelling read; nil where there is none.
    private static func mended(_ syllables: [Syllable]) -> [Syllable]? {
        guard syllables.contains(where: isOdd) else { return nil }
        var mended: [Syllable] = []
        mended.reserveCapacity(syllables.count + 4)
        for syllable in syllables {
            if isOdd(syllable) {
                mended += ChatSpelling.mend(syllable)
            } else {
                mended.append(syllable)
            }
        }
        return mended.elementsEqual(syllables) { $0.hash == $1.hash } ? nil : mended
    }

    /// Whether a word is neither Vietnamese nor an abbreviation.
    @inline(__always)
    static func isOdd(_ syllable: Syllable) -> Bool {
        !SyllableShape.isVietnamese(syllable) && !syllable.isNumber
            && !Abbreviations.keys.contains(syllable.hash)
    }
}
