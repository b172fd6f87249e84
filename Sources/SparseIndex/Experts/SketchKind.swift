/// How much of its statistics an expert shows.
package enum SketchKind: String, Sendable, CaseIterable {
    /// All terms: the corpus is published.
    case full
    /// Terms of two passages or more.
    case df2
    /// The terms that tell most, in 64 KB.
    case bounded = "64k"

    package func applied(to sketch: TermSketch) -> TermSketch {
        switch self {
        case .full: sketch
        case .df2: sketch.withoutRare()
        case .bounded: sketch.bounded()
        }
    }
}
