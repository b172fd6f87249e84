import FoundationEssentials
package import Wire

/// Signs experts' cards, and tells whose a signed card is.
///
/// A card is what A2A 1.0 calls an AgentCard, signed as its specification §8.4 says (detached JWS,
/// RFC 7515; RFC 8785 form without `signatures`).
package enum CardSigning {
    /// `card` with one more signature.
    package static func sign(
        card: JSONValue,
        with key: SigningKey
    ) throws(TrustError) -> JSONValue {
        try DetachedSignature.sign(card, with: key)
    }

    /// The card in `bytes`, if a key that `trust` holds active at `now` signed it.
    ///
    /// Refused are cards, keys and owners that `trust` revokes, and any card once `trust` itself
    /// has expired. `now` is Unix time in seconds.
    package static func verify(
        _ bytes: [UInt8],
        trusting trust: TrustList,
        now: Int
    ) throws(TrustError) -> VerifiedCard {
        guard now < trust.expires else { throw .trustListExpired(at: trust.expires) }
        let document = try CanonicalJSON.parse(bytes)
        let canonical = try DetachedSignature.payload(of: document)
        let (kid, owner) = try DetachedSignature.signer(of: document, payload: canonical) {
            (kid) throws(TrustError) in
            let (owner, key) = try trust.activeKey(kid, now: now)
            return (key, owner)
        }
        let hash = ContentHash.hex(of: canonical)
        guard !trust.revoked.cards.contains(hash) else { throw .cardRevoked(sha256: hash) }
        return VerifiedCard(
            card: try decode(canonical),
            canonical: canonical,
            sha256: hash,
            kid: kid,
            owner: owner.slug
        )
    }

    /// Decodes the canonical form, so that no second reader's view of the bytes counts.
    private static func decode(_ canonical: [UInt8]) throws(TrustError) -> AgentCard {
        do {
            return try JSONDecoder().decode(AgentCard.self, from: Data(canonical))
        } catch let error as DecodingError {
            throw MemberProblem.error(error)
        } catch {
            throw .invalidMember(pointer: "", reason: "it is not an agent card")
        }
    }
}
