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
    private let now: @Sendable () -> Int64
    private var kept: (edition: Int, made: Int64, signed: Signed)?

    /// - Parameters:
    ///   - expert: whose sketch it is.
    ///   - owner: the key that signs it.
    ///   - shelf: what it is made of.
    ///   - kind: how much of that it shows.
    ///   - now: gives the time, Unix time in milliseconds.
    package init(
        expert: ExpertID,
        owner: SigningKey,
        shelf: KnowledgeShelf,
        kind: ExpertManifest.SketchKind,
        now: @escaping @Sendable () -> Int64
    ) {
        self.expert = expert
        self.owner = owner
        self.shelf = shelf
        self.kind = kind
        self.now = now
    }

    /// The sketch of what the node knows now; nil where the owner gives none.
    func signed() throws -> Signed? {
        let (knowledge, edition) = shelf.current
        if let kept, kept.edition == edition { return kept.signed }
        guard let sketch = kind.sketch(of: knowledge.passages) else { return nil }
        let bytes = SketchFile.bytes(of: sketch)
        // Routers take the newest, whatever the clock does between two editions.
        let made = max(now(), (kept?.made ?? 0) + 1)
        let signature = try SketchSignature(bytes, of: expert, made: made, by: owner)
        let signed = Signed(bytes: bytes, signature: signature.text)
        kept = (edition, made, signed)
        return signed
    }
}
