/// A word as the keys of an input method build it up: letters, then shapes and tones put on them.
struct KeyedWord {
    private var letters: [Unicode.Scalar] = []
    private var tone = 0
    /// How many keys shaped a letter or set a tone.
    private(set) var marks = 0

    mutating func append(_ letter: Unicode.Scalar) { letters.append(letter) }

    var hasVowel: Bool { letters.contains { Letter($0) != nil } }
    var last: Unicode.Scalar? { letters.last }
    var vowels: [Unicode.Scalar] { letters.filter { Letter($0) != nil } }

    /// Sets the tone, numbered as in ``Letter``; a later key overrules an earlier one.
    mutating func set(tone newTone: Int) {
        tone = newTone
        marks += 1
    }

    /// Puts a combining mark on the last vowel that has a place for it; false where none has.
    mutating func shape(_ mark: Unicode.Scalar) -> Bool {
        for place in letters.indices.reversed() {
            guard var letter = Letter(letters[place]), letter.absorb(mark) else { continue }
            letters[place] = letter.scalar
            marks += 1
            return true
        }
        return false
    }

    /// Makes the d at the beginning a đ; false where there is none.
    mutating func stroke() -> Bool {
        guard letters.first == "d" else { return false }
        letters[0] = "đ"
        marks += 1
        return true
    }

    /// The word with its tone in place; nil where nothing was marked or it is not Vietnamese.
    var syllable: String? {
        guard marks > 0, isReadable else { return nil }
        var spelled = letters
        // Before a coda u and o take the horn together: được.
        if let place = letters.firstIndex(of: "ơ"), place > 0, place + 1 < letters.count,
            letters[place - 1] == "u", letters.first != "q"
        {
            spelled[place - 1] = "ư"
        }
        guard tone > 0 else { return String(scalars: spelled) }
        guard let place = tonePlace, var letter = Letter(spelled[place]) else { return nil }
        letter.tone = tone
        spelled[place] = letter.scalar
        return String(scalars: spelled)
    }

    private var isReadable: Bool {
        let word = String(scalars: letters)
        return SyllableShape.isVietnamese(Folding.fold(word))
            || Abbreviations.keys.contains(TextHash.of(word))
    }

    /// Where the tone stands: on a shaped vowel, before a coda on the last, otherwise on the first.
    private var tonePlace: Int? {
        var vowels = letters.indices.filter { Letter(letters[$0]) != nil }
        let isGlided = letters.first == "q" || (letters.first == "g" && vowels.first == 1)
        if isGlided, vowels.count > 1, letters[1] == "u" || letters[1] == "i" {
            vowels.removeFirst()
        }
        if let shaped = vowels.last(where: { isShaped(letters[$0]) }) { return shaped }
        guard let last = vowels.last, vowels.count > 1 else { return vowels.last }
        return last + 1 < letters.count || vowels.count > 2 ? vowels[1] : vowels[0]
    }

    private func isShaped(_ scalar: Unicode.Scalar) -> Bool {
        Letter(scalar).map { $0.base != scalar } ?? false
    }
}
