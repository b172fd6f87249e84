import SparseIndex
package import Trust
package import Wire

/// The expert's sketch, signed by its owner; made when it is first asked for and kept until the
/// node knows something else.
package actor NodeSketch {
    struct Signed: Sendable {
        let bytes: [UInt8]
        let signature: String
    }

    private let expert: ExpertID
    private let owner: SigningKey
    private let shelf: KnowledgeShelf
    private let kind: ExpertManifest.SketchKind
    private var kept: (edition: Int, signed: Signed)?

    package init(
        expert: ExpertID,
        owner: SigningKey,
        shelf: KnowledgeShelf,
        kind: ExpertManifest.SketchKind
    ) {
        self.expert = expert
        self.owner = owner
        self.shelf = shelf
        self.kind = kind
    }

    /// The sketch of what the node knows now; nil where the owner gives none.
    func signed() throws -> Signed? {
        let (knowledge, edition) = shelf.current
        if let kept, kept.edition == edition { return kept.signed }
        guard let sketch = kind.sketch(of: knowledge.passages) else { return nil }
        let bytes = SketchFile.bytes(of: sketch)
        let signed = Signed(
            bytes: bytes,
            signature: try SketchSignature(bytes, of: expert, by: owner).text
        )
        kept = (edition, signed)
        return signed
    }
}
