/// A nonce to sign, once, before it expires.
package struct Challenge: Sendable, Hashable, Codable {
    package static let lifetime: Int64 = 300_000
    /// How many an owner may have open.
    package static let limit = 16

    package let nonce: String
    /// Unix time in milliseconds.
    package let expires: Int64

    package init(nonce: String, expires: Int64) {
        self.nonce = nonce
        self.expires = expires
    }
}
