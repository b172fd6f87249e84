/// Tells words that are spelled as Vietnamese syllables are, marks and case included.
///
/// Stricter than ``SyllableShape``, which sets marks aside: the codes of one encoding read as
/// another's often leave the letters right and only the marks wrong.
enum Spelling {
    private static let longest = 7
    private static let stopTones = 4...5

    /// Whether a word is a syllable with at most one tone, one that its coda allows, with the shapes
    /// that its vowels have together, and with no capital behind a small letter.
    static func isLegal(_ word: some Collection<Unicode.Scalar>) -> Bool {
        guard word.count <= longest, isCased(word) else { return false }
        var spelled: [Unicode.Scalar] = []
        var folded: [UInt8] = []
        var tone = 0
        for scalar in word {
            guard let plain = toneless(scalar) else { return false }
            spelled.append(plain.lower)
            folded.append(plain.base)
            guard plain.tone > 0 else { continue }
            guard tone == 0 else { return false }
            tone = plain.tone
        }
        return SyllableShape.isVietnamese(hash: TextHash.of(folded))
            && (!isStopped(folded) || stopTones.contains(tone)) && hasLegalRime(spelled)
    }

    private static func toneless(
        _ scalar: Unicode.Scalar
    ) -> (lower: Unicode.Scalar, base: UInt8, tone: Int)? {
        if var letter = Letter(scalar) {
            let tone = letter.tone
            letter.tone = 0
            return (letter.lower, UInt8(truncatingIfNeeded: letter.base.value), tone)
        }
        if scalar == "đ" || scalar == "Đ" { return ("đ", UInt8(ascii: "d"), 0) }
        guard scalar.isASCII, scalar.isLetter else { return nil }
        let lower = UInt8(truncatingIfNeeded: scalar.value | 0x20)
        return (Unicode.Scalar(lower), lower, 0)
    }

    /// Whether no capital stands behind a small letter.
    private static func isCased(_ word: some Collection<Unicode.Scalar>) -> Bool {
        !word.drop(while: \.isUppercaseLetter).contains(where: \.isUppercaseLetter)
    }

    /// Whether it ends in c, ch, p or t: such syllables bear the acute tone or the dot.
    private static func isStopped(_ folded: [UInt8]) -> Bool {
        let last = folded.suffix(2)
        return last.elementsEqual("ch".utf8) || last.last.map("cpt".utf8.contains) == true
    }

    /// Whether the vowels and what follows them go together; after q and g a first u or i may
    /// belong to the onset (quắt, giữ).
    private static func hasLegalRime(_ spelled: [Unicode.Scalar]) -> Bool {
        guard let vowel = spelled.firstIndex(where: { Letter($0) != nil }) else { return false }
        let rime = spelled[vowel...]
        if rimes.contains(TextHash.of(String(scalars: rime))) { return true }
        guard spelled.first == "q" || spelled.first == "g" else { return false }
        return rimes.contains(TextHash.of(String(scalars: rime.dropFirst())))
    }

    private static let rimes = HashSet(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo \
        oet oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
        u ua uân uâng uât uây uê uêch uênh uc ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya \
        uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu \
        y yêm yên yêng yêt yêu
        """.split(separator: " ").map { TextHash.of($0.utf8) }
    )
}
