/// How much of its statistics an expert shows.
package enum SketchKind: String, Sendable, CaseIterable {
    /// All terms, and which passages hold them: the corpus is published.
    case full
    /// Terms of two passages or more.
    case df2
    /// The terms that tell most, in 64 KB.
    case bounded = "64k"

    package func sketch(of passages: [IndexedText]) -> TermSketch {
        switch self {
        case .full: TermSketch(listing: passages)
        case .df2: TermSketch(of: passages).withoutRare()
        case .bounded: TermSketch(of: passages).bounded()
        }
    }
}
