import Trust
import Wire

/// Shows that who registers a card holds the key that signed it.
struct RegistrationProof {
    let value: JSONValue

    init(card: JSONValue, nonce: String, owner: SigningKey) throws {
        var members = card.object ?? [:]
        members["signatures"] = nil
        let hash = ContentHash.hex(of: try CanonicalJSON.bytes(.object(members)))
        let statement = try CanonicalJSON.bytes(
            .object(["card_sha256": .string(hash), "nonce": .string(nonce)])
        )
        let signature = Base64URL.encode(try owner.sign(statement))
        value = .object([
            "nonce": .string(nonce),
            "kid": .string(owner.kid),
            "signature": .string(signature),
        ])
    }
}
