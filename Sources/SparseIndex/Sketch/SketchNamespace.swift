import VietnameseText

/// The four kinds of terms in a sketch: one syllable or two, with their accents or without.
package enum SketchNamespace: UInt8, Sendable, CaseIterable {
    case accented = 1
    case accentedPair = 2
    case folded = 3
    case foldedPair = 4

    /// What a term is called: the low half of XXH64 of the namespace and the UTF-8 of the term,
    /// two syllables with a space between them.
    package func name(of term: String) -> UInt32 { name(of: term.utf8) }

    func name(of term: some Sequence<UInt8>) -> UInt32 {
        var bytes = [rawValue]
        bytes.append(contentsOf: term)
        return UInt32(truncatingIfNeeded: XXHash64.of(bytes))
    }
}

extension SketchNamespace {
    /// The names of one syllable, with accents and without.
    static func names(_ syllable: Syllable) -> (accented: UInt32, folded: UInt32) {
        (
            Self.accented.name(of: syllable.text.utf8),
            Self.folded.name(of: syllable.folded.utf8)
        )
    }

    /// The names of two syllables in a row.
    static func names(
        _ first: Syllable,
        _ second: Syllable
    ) -> (accented: UInt32, folded: UInt32) {
        func joined(_ left: String, _ right: String) -> [UInt8] {
            Array(left.utf8) + [UInt8(ascii: " ")] + Array(right.utf8)
        }
        return (
            accentedPair.name(of: joined(first.text, second.text)),
            foldedPair.name(of: joined(first.folded, second.folded))
        )
    }
}
