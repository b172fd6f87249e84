package import Wire

/// What routing has to know of one expert; immutable.
///
/// A class, because a plan hands it on several times and a card has dozens of members to copy.
package final class ExpertDefinition: Sendable {
    package let id: ExpertID
    package let cardVersion: String
    /// SHA-256 of the card's canonical form, hexadecimal.
    package let cardSHA256: String
    package let state: ExpertState
    package let card: AgentCard
    /// Those of the card, which has to look for them among its extensions.
    package let parameters: ExpertParameters?
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
        parameters = card.parameters
        self.ownerName = ownerName
        self.domains = domains
        self.examScore = examScore
    }
}

extension ExpertDefinition: Hashable {
    package static func == (left: ExpertDefinition, right: ExpertDefinition) -> Bool {
        left === right
            || left.id == right.id && left.cardVersion == right.cardVersion
                && left.cardSHA256 == right.cardSHA256 && left.state == right.state
                && left.card == right.card && left.ownerName == right.ownerName
                && left.domains == right.domains && left.examScore == right.examScore
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(cardSHA256)
    }
}
