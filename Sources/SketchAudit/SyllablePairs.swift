import SparseIndex
import VietnameseText

/// A text as an audit reads it: two syllables in a row, without accents, by their sketch names.
struct SyllablePairs {
    let syllables: [Syllable]

    init(_ text: String) {
        syllables = Syllables.split(Composition.compose(text))
    }

    var names: [UInt32] {
        zip(syllables, syllables.dropFirst()).map { first, second in
            SketchNamespace.foldedPair.name(of: "\(first.folded) \(second.folded)")
        }
    }

    /// As it is typed in a hurry: in small letters, without marks.
    var plain: String { syllables.map(\.text).joined(separator: " ") }
}
