package import Wire

/// An owner's word that a sketch is of its expert's documents; it travels in a header field.
package struct SketchSignature: Sendable, Hashable {
    /// The header field that bears it.
    package static let field = "vanmieu-signature"

    private let kid: String
    private let signature: [UInt8]

    /// Signs the `bytes` of the sketch of `expert` with the owner's key.
    package init(
        _ bytes: [UInt8],
        of expert: ExpertID,
        by owner: SigningKey
    ) throws(TrustError) {
        kid = owner.kid
        signature = try owner.sign(Self.message(bytes, of: expert))
    }

    /// Reads `kid.signature`; nil where `text` is not of that form.
    package init?(_ text: String) {
        let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
        guard pieces.count == 2, !pieces[0].isEmpty,
            let signature = Base64URL.decode(String(pieces[1]))
        else { return nil }
        kid = String(pieces[0])
        self.signature = signature
    }

    package var text: String { "\(kid).\(Base64URL.encode(signature))" }

    /// Whether the owner of `expert` signed just these bytes, with a key in force at `now`.
    package func holds(
        for bytes: [UInt8],
        of expert: ExpertID,
        trust: TrustList,
        now: Int
    ) -> Bool {
        guard let active = try? trust.activeKey(kid, now: now), active.owner.slug == expert.owner,
            let message = try? Self.message(bytes, of: expert)
        else { return false }
        return active.key.isValid(signature: signature, for: message)
    }

    /// The canonical JSON of `{"expert": …, "sketch_sha256": …}`.
    private static func message(
        _ bytes: [UInt8],
        of expert: ExpertID
    ) throws(TrustError) -> [UInt8] {
        try CanonicalJSON.bytes(
            .object([
                "expert": .string(expert.description),
                "sketch_sha256": .string(ContentHash.hex(of: bytes)),
            ])
        )
    }
}
