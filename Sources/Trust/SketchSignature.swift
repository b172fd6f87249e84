package import Wire

/// An owner's word that a sketch is of its expert's documents, and when it was made; it travels in
/// a header field.
package struct SketchSignature: Sendable, Hashable {
    /// The header field that bears it.
    package static let field = "vanmieu-signature"
    /// Milliseconds by which an owner's clock may be ahead of a router's.
    package static let skew: Int64 = 120_000

    /// When the sketch was made: Unix time in milliseconds.
    package let made: Int64
    private let kid: String
    private let signature: [UInt8]

    /// Signs the `bytes` of the sketch of `expert`, made at `made`, with the owner's key.
    package init(
        _ bytes: [UInt8],
        of expert: ExpertID,
        made: Int64,
        by owner: SigningKey
    ) throws(TrustError) {
        self.made = made
        kid = owner.kid
        signature = try owner.sign(Self.message(bytes, of: expert, made: made))
    }

    /// Reads `kid.made.signature`; nil where `text` is not of that form.
    package init?(_ text: String) {
        let pieces = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count == 3, !pieces[0].isEmpty,
            let made = Int64(pieces[1]), made >= 0, String(made) == pieces[1],
            let signature = Base64URL.decode(pieces[2])
        else { return nil }
        kid = pieces[0]
        self.made = made
        self.signature = signature
    }

    package var text: String { "\(kid).\(made).\(Base64URL.encode(signature))" }

    /// Whether the owner of `expert` signed just these bytes and this time, with a key in force at
    /// `now`, Unix time in seconds.
    package func holds(
        for bytes: [UInt8],
        of expert: ExpertID,
        trust: TrustList,
        now: Int
    ) -> Bool {
        guard let active = try? trust.activeKey(kid, now: now), active.owner.slug == expert.owner,
            let message = try? Self.message(bytes, of: expert, made: made)
        else { return false }
        return active.key.isValid(signature: signature, for: message)
    }

    /// Whether it says of itself that it was made after `now`, Unix time in milliseconds.
    package func isEarly(now: Int64) -> Bool { made > now + Self.skew }

    /// The canonical JSON of `{"expert": …, "made": …, "sketch_sha256": …}`.
    private static func message(
        _ bytes: [UInt8],
        of expert: ExpertID,
        made: Int64
    ) throws(TrustError) -> [UInt8] {
        try CanonicalJSON.bytes(
            .object([
                "expert": .string(expert.description),
                "made": .integer(Int(made)),
                "sketch_sha256": .string(ContentHash.hex(of: bytes)),
            ])
        )
    }
}
