package import Wire

/// A reply together with who gave it, as the combiner needs it; immutable.
///
/// A class, because the states of a question's calls hand it on with each look at them.
package final class AttributedReply: Sendable {
    package let expert: ExpertID
    /// The display name that the answer attributes sentences to.
    package let name: String
    package let reply: ExpertReply
    /// What of the reply its own evidence holds; read once, for it is asked for often.
    let claims: [Claim]

    package init(expert: ExpertID, name: String, reply: ExpertReply) {
        self.expert = expert
        self.name = name
        self.reply = reply
        claims = reply.report.abstained ? [] : ClaimReader.claims(of: reply)
    }

    /// Whether there is anything to show: words that the reply's own evidence holds.
    package var isUseful: Bool { !claims.isEmpty }
}
