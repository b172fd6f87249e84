/// Gathers the letters of one Vietnamese or English word, as written and without marks.
struct WordBuffer {
    /// The bytes that ``init(_:)`` has to be given: two words.
    static let size = 128

    private static let limit = size / 2 - 4

    private let text: UnsafeMutablePointer<UInt8>
    private let folded: UnsafeMutablePointer<UInt8>
    private var textCount = 0
    private var foldedCount = 0
    /// The row of the last letter where it is a vowel without tone, such as may take one over.
    private var glide = -1
    private var isPlain = true

    init(_ room: UnsafeMutableBufferPointer<UInt8>) {
        precondition(room.count >= Self.size)
        text = room.baseAddress.unsafelyUnwrapped
        folded = text + Self.size / 2
    }

    mutating func clear() {
        textCount = 0
        foldedCount = 0
        glide = -1
        isPlain = true
    }

    /// Leaves the word to who can read all letters.
    mutating func giveUp() { isPlain = false }

    /// Takes a letter up; false where it is none of Vietnamese or English.
    @inline(__always)
    mutating func append(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x80 {
            let lower = UInt8(value) | 0x20
            guard (0x61...0x7A).contains(lower) else { return false }
            put(lower, lower)
            glide = lower == 0x6F ? Letter.o : lower == 0x75 ? Letter.u : -1
            return true
        }
        if value == 0x110 || value == 0x111 {
            put(0xC4, 0x91, folded: 0x64)
            glide = -1
            return true
        }
        guard let letter = Letter(scalar) else { return false }
        append(letter)
        return true
    }

    @inline(__always)
    private mutating func append(_ letter: Letter) {
        if letter.tone > 0, TonePlacement.moves(glide, letter.row) { isPlain = false }
        glide = -1
        let value = letter.lower.value
        let base = UInt8(letter.base.value)
        if value < 0x80 {
            put(UInt8(value), base)
        } else if value < 0x800 {
            put(UInt8(0xC0 | value >> 6), UInt8(0x80 | value & 0x3F), folded: base)
        } else {
            put(
                UInt8(0x80 | value >> 6 & 0x3F),
                UInt8(0x80 | value & 0x3F),
                folded: base,
                lead: 0xE1
            )
        }
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8, _ plain: UInt8) {
        guard textCount < Self.limit else { return isPlain = false }
        text[textCount] = byte
        folded[foldedCount] = plain
        textCount += 1
        foldedCount += 1
    }

    @inline(__always)
    private mutating func put(
        _ first: UInt8,
        _ second: UInt8,
        folded plain: UInt8,
        lead: UInt8? = nil
    ) {
        guard textCount < Self.limit else { return isPlain = false }
        if let lead {
            text[textCount] = lead
            textCount += 1
        }
        text[textCount] = first
        text[textCount + 1] = second
        textCount += 2
        folded[foldedCount] = plain
        foldedCount += 1
    }

    /// The word; nil where it has letters that this does not read.
    func syllable(_ range: Range<Int>) -> Syllable? {
        guard isPlain else { return nil }
        let written = UnsafeBufferPointer(start: text, count: textCount)
        let plain = UnsafeBufferPointer(start: folded, count: foldedCount)
        let word = String(decoding: written, as: UTF8.self)
        let hash = TextHash.of(written)
        if textCount == foldedCount { return Syllable(word, word, hash, hash, range) }
        let foldedWord = String(decoding: plain, as: UTF8.self)
        return Syllable(word, foldedWord, hash, TextHash.of(plain), range)
    }
}
