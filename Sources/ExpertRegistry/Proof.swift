package import Trust
import Wire

/// Shows that who registers a card holds the key that signed it, here and now.
package struct Proof: Sendable, Hashable, Codable {
    package let nonce: String
    package let kid: String
    /// Ed25519 over ``message(cardSHA256:nonce:)``, base64url.
    package let signature: String

    package init(nonce: String, kid: String, signature: String) {
        self.nonce = nonce
        self.kid = kid
        self.signature = signature
    }

    /// The answer to the challenge `nonce`.
    package init(nonce: String, cardSHA256: String, signedBy key: SigningKey) throws(TrustError) {
        let message = try Proof.message(cardSHA256: cardSHA256, nonce: nonce)
        self.init(
            nonce: nonce,
            kid: key.kid,
            signature: Base64URL.encode(try key.sign(message))
        )
    }

    /// What is signed: the canonical JSON of `{"card_sha256": …, "nonce": …}`.
    ///
    /// It begins with a brace, as no JWS signing input does, so neither passes for the other.
    package static func message(cardSHA256: String, nonce: String) throws(TrustError) -> [UInt8] {
        try CanonicalJSON.bytes(
            .object(["card_sha256": .string(cardSHA256), "nonce": .string(nonce)])
        )
    }

    func check(_ card: VerifiedCard, trust: TrustList, now: Int) throws {
        guard kid == card.kid else {
            throw RegistryError.proofInvalid(
                field: "kid",
                reason: "it is by \(kid), the card by \(card.kid); use one key"
            )
        }
        let key = try trust.activeKey(kid, now: now).key
        guard let signature = Base64URL.decode(signature),
            try key.isValid(
                signature: signature,
                for: Proof.message(cardSHA256: card.sha256, nonce: nonce)
            )
        else {
            throw RegistryError.proofInvalid(
                field: "signature",
                reason: "sign the canonical JSON of card_sha256 and nonce with the card's key"
            )
        }
    }
}
