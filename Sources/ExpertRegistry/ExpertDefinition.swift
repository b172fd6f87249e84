package import Wire

/// What routing has to know of one expert; immutable.
package struct ExpertDefinition: Sendable, Hashable {
    package let id: ExpertID
    package let cardVersion: String
    /// SHA-256 of the card's canonical form, hexadecimal.
    package let cardSHA256: String
    package let state: ExpertState
    package let card: AgentCard
    /// The legal name in the trust list, whatever the card says.
    package let ownerName: String
    package let domains: [String]
    /// From 0 to 1; nil before the exam.
    package let examScore: Double?

    package init(
        id: ExpertID,
        cardVersion: String,
        cardSHA256: String,
        state: ExpertState,
        card: AgentCard,
        ownerName: String,
        domains: [String],
        examScore: Double?
    ) {
        self.id = id
        self.cardVersion = cardVersion
        self.cardSHA256 = cardSHA256
        self.state = state
        self.card = card
        self.ownerName = ownerName
        self.domains = domains
        self.examScore = examScore
    }
}
