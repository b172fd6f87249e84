package import Wire

/// A card whose signature was checked; only ``CardSigning`` makes one.
package struct VerifiedCard: Sendable {
    package let card: AgentCard
    /// What was signed: the RFC 8785 form without `signatures`.
    package let canonical: [UInt8]
    /// Lower-case hexadecimal SHA-256 of ``canonical``; signing anew does not change it.
    package let sha256: String
    /// Thumbprint of the key that signed.
    package let kid: String
    /// Slug of the owner to whom the trust list gives that key.
    package let owner: String
}
