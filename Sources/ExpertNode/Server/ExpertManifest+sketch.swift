package import SparseIndex

extension ExpertManifest.SketchKind {
    /// Bytes of a sketch beyond which routers take none.
    private static let fullLimit = 1 << 20

    /// What a node shows of its passages; nil where its owner shows nothing.
    package func sketch(of passages: PassageStore) -> TermSketch? {
        switch self {
        case .none: nil
        case .full: TermSketch(listing: passages.all.map(\.indexed), within: Self.fullLimit)
        case .standard: TermSketch(of: passages.all.map(\.indexed)).withoutRare().bounded()
        }
    }
}
