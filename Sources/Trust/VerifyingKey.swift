package import Wire
import Crypto

/// An Ed25519 public key, known by its thumbprint.
///
/// On the wire a JWK (RFC 8037): `{"kty":"OKP","crv":"Ed25519","x":…,"kid":…}`. A `kid` that is
/// not the thumbprint (RFC 7638) of the key is refused, so no key can borrow another's name.
package struct VerifyingKey: Sendable, Hashable {
    /// The 32 bytes, in base64url.
    package let x: String
    package let thumbprint: String
    private let raw: [UInt8]

    package init(x: String) throws(TrustError) {
        guard let raw = Base64URL.decode(x), raw.count == 32, raw.contains(where: { $0 != 0 })
        else {
            throw .keyInvalid(reason: "x must be 32 bytes in base64url")
        }
        self.raw = raw
        self.x = x
        let members = #"{"crv":"Ed25519","kty":"OKP","x":"\#(x)"}"#
        thumbprint = Base64URL.encode(ContentHash.bytes(of: members.utf8))
    }

    package var kid: String { thumbprint }

    /// The public members as a JWK.
    package var jwk: JSONValue {
        .object([
            "kty": .string("OKP"), "crv": .string("Ed25519"), "x": .string(x), "kid": .string(kid),
        ])
    }

    /// Whether the key's owner signed exactly `message`.
    package func isValid(signature: [UInt8], for message: [UInt8]) -> Bool {
        guard signature.count == 64,
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw)
        else { return false }
        return key.isValidSignature(signature, for: message)
    }
}

extension VerifyingKey: Codable {
    private enum CodingKeys: String, CodingKey {
        case kty, crv, x, kid
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard try container.decode(String.self, forKey: .kty) == "OKP",
            try container.decode(String.self, forKey: .crv) == "Ed25519"
        else { throw TrustError.keyInvalid(reason: "only OKP keys on Ed25519 are used") }
        try self.init(x: container.decode(String.self, forKey: .x))
        if let kid = try container.decodeIfPresent(String.self, forKey: .kid), kid != thumbprint {
            throw TrustError.keyInvalid(reason: "kid must be the key's RFC 7638 thumbprint")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("OKP", forKey: .kty)
        try container.encode("Ed25519", forKey: .crv)
        try container.encode(x, forKey: .x)
        try container.encode(kid, forKey: .kid)
    }
}
