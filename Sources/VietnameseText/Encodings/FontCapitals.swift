/// Makes capitals of the letters that an ABC font showed as capitals.
///
/// TCVN3 has codes for few capital vowels; the fonts whose names end in H (.VnTimeH) show those of
/// the small ones as capitals: "CéNG HOµ" is CỘNG HOÀ. A word with two capitals and no small letter
/// of ASCII was meant so, and one that says neither ("Uû", "Hµ") where the syllables beside it in the
/// line were; abbreviations ("QĐ-UBND") say nothing about them.
enum FontCapitals {
    static func restore(in text: inout [Unicode.Scalar]) {
        var words: [Word] = []
        var place = 0
        while place < text.count {
            let start = place
            while place < text.count, text[place].isLetter { place += 1 }
            if place > start {
                words.append(Word(range: start..<place, size: size(of: text[start..<place])))
                continue
            }
            if text[place] == "\n" || text[place] == "\r" {
                raise(words, in: &text)
                words = []
            }
            place += 1
        }
        raise(words, in: &text)
    }

    private enum Size {
        case capital, abbreviation, small, open

        var isDecided: Bool { self == .capital || self == .small }
    }

    private struct Word {
        let range: Range<Int>
        let size: Size
    }

    private static func size(of word: ArraySlice<Unicode.Scalar>) -> Size {
        if word.contains(where: { (0x61...0x7A).contains($0.value) }) { return .small }
        guard word.count(where: \.isUppercaseLetter) >= 2 else { return .open }
        let isSyllable = SyllableShape.isVietnamese(Folding.fold(String(scalars: word)))
        return isSyllable ? .capital : .abbreviation
    }

    /// Raises what was meant as capitals among the words of a line.
    private static func raise(_ words: [Word], in text: inout [Unicode.Scalar]) {
        let first = words.first(where: \.size.isDecided)?.size
        let after = decided(words.reversed()).reversed()
        for (word, (before, after)) in zip(words, zip(decided(words), after)) {
            // "hưởng CHẾ ĐỘ đó": the last word has no neighbour behind it, but a line before it.
            let isLed = text[word.range.lowerBound].isUppercaseLetter
            let neighbours = [before, after ?? (isLed ? nil : first)].compactMap(\.self)
            let follows = !neighbours.isEmpty && neighbours.allSatisfy { $0 == .capital }
            guard word.size != .small, word.size != .open || follows else { continue }
            for place in word.range { text[place] = upper(text[place]) }
        }
    }

    /// For each word the size of the last one so far that says its size.
    private static func decided(_ words: [Word]) -> [Size?] {
        var last: Size?
        return words.map { word in
            if word.size.isDecided { last = word.size }
            return last
        }
    }

    private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "đ" { return "Đ" }
        guard var letter = Letter(scalar) else { return scalar }
        letter.isUpper = true
        return letter.scalar
    }
}
