/// The kinds of features; each is brought to unit length on its own before it is weighed.
enum FeatureSpace: Int, CaseIterable {
    case word, wordPair, wordTriple, foldedWord, foldedPair, letters, shape

    /// How much a kind counts in a text.
    ///
    /// Found by cross-validation on the registry's own questions, topics held out.
    var weight: Float {
        switch self {
        case .word: 1
        case .wordPair: 1
        case .wordTriple: 0.5
        case .foldedWord: 0.7
        case .foldedPair: 0.7
        case .letters: 0.7
        case .shape: 0.3
        }
    }
}
