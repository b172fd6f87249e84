/// One syllable or two in a row, by their numbers in a ``Lexicon``.
struct Gram: Hashable, Comparable, Sendable {
    private let key: UInt64

    init(_ syllable: UInt32) {
        key = UInt64(syllable)
    }

    init(_ first: UInt32, _ second: UInt32) {
        key = (UInt64(first) + 1) << 32 | UInt64(second)
    }

    static func < (left: Gram, right: Gram) -> Bool {
        left.key < right.key
    }
}
