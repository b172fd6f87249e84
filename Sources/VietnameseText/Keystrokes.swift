/// Finds words that were typed with the input method off, and reads them as they were meant.
///
/// A single such word may be a foreign one ("bus", "taxi", "A1"); where two or more words of a text
/// can be read so, or one bears two marks, the input method was off.
enum Keystrokes {
    /// The syllables as they were meant; nil where the input method was on.
    static func decode(_ syllables: [Syllable]) -> [Syllable]? {
        let words = syllables.indices.lazy.filter { isTelex(syllables[$0]) }.map { $0..<($0 + 1) }
        if let telex = read(words, of: syllables, by: InputMethod.telex) { return telex }
        return read(adjacent(syllables), of: syllables, by: InputMethod.vni)
    }

    /// Reads the `words` that can be read; nil where they are too few.
    private static func read(
        _ words: some Sequence<Range<Int>>,
        of syllables: [Syllable],
        by method: (String.UTF8View) -> KeyedWord?
    ) -> [Syllable]? {
        var found: [(place: Range<Int>, text: String)] = []
        var marks = 0
        var foreign = 0
        for place in words {
            let word = syllables[place].map(\.text).joined()
            guard let keyed = method(word.utf8), let text = keyed.syllable else { continue }
            found.append((place, text))
            if loanWords.contains(syllables[place.lowerBound].hash) {
                foreign += 1
            } else {
                marks = max(marks, keyed.marks)
            }
        }
        guard found.count - foreign >= 2 || marks >= 2 else { return nil }
        var read = syllables
        for (place, text) in found.reversed() {
            let range =
                syllables[place.lowerBound].range
                .lowerBound..<syllables[place.upperBound - 1].range.upperBound
            read.replaceSubrange(place, with: CollectionOfOne(Syllable(text: text, range: range)))
        }
        return read
    }

    /// Whether a word may be one that Telex keys were pressed for.
    ///
    /// "khoong" could be a syllable, as "xoong" is one, but hardly is.
    private static func isTelex(_ word: Syllable) -> Bool {
        guard word.hash == word.foldedHash else { return false }
        return Normalisation.isOdd(word) || hasDoubleO(word.text)
    }

    private static func hasDoubleO(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x6F, previous == 0x6F { return true }
            previous = byte
        }
        return false
    }

    /// Where syllables stand together without a space, as letters and VNI's digits do.
    private static func adjacent(_ syllables: [Syllable]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        for place in syllables.indices.dropFirst() {
            if syllables[place - 1].range.upperBound == syllables[place].range.lowerBound {
                continue
            }
            if place - start > 1 { groups.append(start..<place) }
            start = place
        }
        if syllables.count - start > 1 { groups.append(start..<syllables.count) }
        return groups.filter { !syllables[$0.lowerBound].isNumber }
    }

    /// Foreign words that Telex keys would also give: no evidence that the input method was off.
    private static let loanWords = HashSet(
        """
        is as us or ex bus gas tax max mix has his her this bar car air hair visa taxi test sms \
        box pos pin plus less boss pass class mess bass mas pro top laser user server sensor order \
        paper super master motor doctor sir tour tower show follow window windows blow flow low law \
        new news view review web wifi wow saw raw draw row grow know down town own power shower \
        google zoom book facebook room pool school tool cool food good app apps sex six taxes cash \
        wash flash dash crash rush dress access express process fitness business series covid
        """.split(separator: " ").map { TextHash.of($0.utf8) }
    )
}
