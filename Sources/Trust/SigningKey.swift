import Crypto
import Wire

/// An Ed25519 private key; it never prints itself.
///
/// Its file is a JWK that only its owner may read.
package struct SigningKey: Sendable {
    package let verifyingKey: VerifyingKey
    private let key: Curve25519.Signing.PrivateKey

    /// A new key, from the system's source of chance.
    package static func generate() throws(TrustError) -> SigningKey {
        try SigningKey(Curve25519.Signing.PrivateKey())
    }

    /// The key of a 32-byte seed.
    package init(seed: [UInt8]) throws(TrustError) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw .keyInvalid(reason: "d must be 32 bytes in base64url")
        }
        try self.init(key)
    }

    private init(_ key: Curve25519.Signing.PrivateKey) throws(TrustError) {
        self.key = key
        verifyingKey = try VerifyingKey(x: Base64URL.encode(key.publicKey.rawRepresentation))
    }

    package var kid: String { verifyingKey.kid }

    /// The 64 bytes of an Ed25519 signature.
    package func sign(_ message: [UInt8]) throws(TrustError) -> [UInt8] {
        do {
            return Array(try key.signature(for: message))
        } catch {
            throw .keyInvalid(reason: "it could not sign")
        }
    }

    /// Writes the key to a new file of mode 0600; an existing file is never overwritten.
    package func save(to path: String) throws(TrustError) {
        let jwk = JSONValue.object([
            "kty": .string("OKP"), "crv": .string("Ed25519"), "x": .string(verifyingKey.x),
            "kid": .string(kid), "d": .string(Base64URL.encode(key.rawRepresentation)),
        ])
        try PrivateFile.create(path, containing: CanonicalJSON.bytes(jwk))
    }

    /// Reads the key; refuses a file that anyone but its owner may read or write.
    package static func load(from path: String) throws(TrustError) -> SigningKey {
        let jwk = try CanonicalJSON.parse(PrivateFile.read(path))
        guard jwk["kty"]?.string == "OKP", jwk["crv"]?.string == "Ed25519",
            let seed = jwk["d"]?.string.flatMap(Base64URL.decode)
        else { throw .keyFileRefused(path: path, reason: "it is not an Ed25519 private JWK") }
        let key = try SigningKey(seed: seed)
        guard jwk["x"]?.string == key.verifyingKey.x, (jwk["kid"]?.string ?? key.kid) == key.kid
        else { throw .keyFileRefused(path: path, reason: "x or kid does not belong to d") }
        return key
    }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "SigningKey(\(kid))" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["kid": kid]) }
}
