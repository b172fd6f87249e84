package import Wire

/// A reply together with who gave it, as the combiner needs it.
package struct AttributedReply: Sendable, Hashable {
    package let expert: ExpertID
    /// The display name that the answer attributes sentences to.
    package let name: String
    package let reply: ExpertReply

    package init(expert: ExpertID, name: String, reply: ExpertReply) {
        self.expert = expert
        self.name = name
        self.reply = reply
    }

    /// Whether there is anything to show: words that the reply's own evidence holds.
    package var isUseful: Bool { !claims.isEmpty }

    var claims: [Claim] {
        reply.report.abstained ? [] : ClaimReader.claims(of: reply)
    }
}
