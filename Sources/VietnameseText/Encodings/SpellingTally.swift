/// How much of a text is spelled as Vietnamese, by its words that bear marks.
///
/// Words of ASCII letters say nothing: they are the same in every encoding.
struct SpellingTally: Equatable {
    /// Marked words that are legal syllables; each has an unmarked letter too.
    private(set) var legal = 0
    /// Marked words that are not, and signs that touch a letter.
    private(set) var odd = 0
    /// What has marks and proves nothing: a letter alone, an abbreviation such as NĐ.
    private(set) var silent = 0
    /// The ``TextHash``es of the first few different legal words.
    private var words: Set<UInt64> = []

    /// How many times as many words as are odd have to be legal.
    private static let share = 2
    private static let enoughWords = 2

    init() {}

    /// Reads a text whose letters are composed.
    init(_ text: some Sequence<Unicode.Scalar>) {
        var word: [Unicode.Scalar] = []
        var sign = false
        for scalar in text {
            if scalar.isLetter || Composition.isMark(scalar) {
                if sign, word.isEmpty { odd += 1 }
                word.append(scalar)
                continue
            }
            let isSign = Self.isSign(scalar)
            if isSign, !word.isEmpty { odd += 1 }
            sign = isSign && word.isEmpty
            count(word)
            word.removeAll(keepingCapacity: true)
        }
        count(word)
    }

    var score: Int { legal - odd }

    /// Whether nothing in the text has marks or is strange.
    var isEmpty: Bool { legal + odd + silent == 0 }

    /// Whether most of what is marked is Vietnamese.
    var isVietnamese: Bool { legal > 0 && legal >= Self.share * odd }

    /// Whether it is more than one word that says so.
    var hasSeveralWords: Bool { words.count >= Self.enoughWords }

    mutating func add(_ other: SpellingTally) {
        legal += other.legal
        odd += other.odd
        silent += other.silent
        if !hasSeveralWords { words.formUnion(other.words) }
    }

    private mutating func count(_ word: [Unicode.Scalar]) {
        guard word.contains(where: { !$0.isASCII }) else { return }
        if Self.isSilent(word) {
            silent += 1
        } else if Spelling.isLegal(word) {
            legal += 1
            if !hasSeveralWords { words.insert(TextHash.of(String(scalars: word))) }
        } else {
            odd += 1
        }
    }

    private static func isSilent(_ word: [Unicode.Scalar]) -> Bool {
        let hasPlain = word.contains(where: \.isASCII)
        let isOneLetter = word.count == 1 && isVietnamese(word[0])
        let isAbbreviation = word.allSatisfy {
            $0 == "Đ" || $0 == "đ" || $0.isASCII && Letter($0) == nil
        }
        return isOneLetter || hasPlain && isAbbreviation
    }

    private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
        Letter(scalar) != nil || scalar == "đ" || scalar == "Đ"
    }

    /// Control characters, and the signs of Latin-1 that do not usually touch a letter: not its
    /// quotation marks, and not those of 5°C and m².
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0xA0, 0xAB, 0xB0, 0xB2, 0xB3, 0xBB: false
        case 0..<0x20, 0x7F...0xBF, 0xD7, 0xF7: true
        default: false
        }
    }
}
