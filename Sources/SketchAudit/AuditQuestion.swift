/// A question that an expert is asked to see whether it holds what its sketch claims.
///
/// Or, now and then, a jumbled one, of pairs that no text has: whoever has passages with those makes
/// them of the question, and would bear out any claim.
package struct AuditQuestion: Sendable, Hashable {
    /// A pair of syllables of the question that the sketch says some passage holds.
    struct Claim: Sendable, Hashable {
        let pair: UInt32
        /// What the claim wins the expert: rarity × strongest impact.
        let weight: Double
    }

    /// The share of what is claimed that the passages must hold.
    ///
    /// In 95 of 100 answers honest experts reach it, by texts that say some of it in other words.
    private static let leastShare = 0.25
    /// The share of a jumbled question that no passage happens to hold.
    private static let leastEchoed = 0.7
    /// How many of the questions are jumbled.
    package static let jumbledShare = 0.25
    /// Passages that are read; with any number, one could send a dictionary.
    private static let mostPassages = 5

    package let text: String
    /// Of a jumbled question the pairs that jumbling made.
    let claims: [Claim]
    let isJumbled: Bool

    /// What the passages that came as evidence, none where the expert declined, say of the claims.
    package func finding(in passages: [String]) -> AuditFinding {
        guard !passages.isEmpty else { return isJumbled ? .faithful : .silent }
        let held = Set(passages.prefix(Self.mostPassages).flatMap { SyllablePairs($0).names })
        let whole = claims.reduce(0) { $0 + $1.weight }
        let found = claims.reduce(0) { $0 + (held.contains($1.pair) ? $1.weight : 0) }
        if isJumbled { return found >= Self.leastEchoed * whole ? .echoed : .faithful }
        return found >= Self.leastShare * whole ? .held : .unfounded
    }
}
