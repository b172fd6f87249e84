/// The kinds of features; each is brought to unit length on its own before it is weighed.
enum FeatureSpace: UInt8, CaseIterable, Sendable {
    case word, wordPair, wordTriple, foldedWord, foldedPair, letters

    /// How much a kind counts in a text.
    ///
    /// Found by cross-validation on the registry's own questions, topics held out, and on foreign
    /// sources. What a text looks like (its length, its question mark) is no feature: it told who
    /// had written the questions, and cost a point on what others write.
    var weight: Float {
        switch self {
        case .word: 1
        case .wordPair: 1
        case .wordTriple: 0.5
        case .foldedWord: 0.7
        case .foldedPair: 0.7
        case .letters: 0.25
        }
    }

    /// Where it stands in a row of all kinds.
    @inline(__always)
    var place: Int { Int(rawValue) }

    /// Keeps the same letters in two spaces apart.
    @inline(__always)
    var salt: UInt64 { UInt64(rawValue + 1) &* 0x9E37_79B9_7F4A_7C15 }
}
