/// One evaluation row: the user's turns of a conversation, and how the last is to be read.
package struct DialogueRow: Sendable, Codable, Equatable {
    package let turns: [String]
    /// The right domains of the last turn; empty = out of scope.
    package let domains: [String]
    /// Whether the last turn asks on about the matter of those before it.
    package let followUp: Bool
    /// `vi`, `vi-nodiac` or `en`.
    package let lang: String?

    package init(turns: [String], domains: [String], followUp: Bool, lang: String? = nil) {
        self.turns = turns
        self.domains = domains
        self.followUp = followUp
        self.lang = lang
    }

    /// The same conversation, every turn rewritten.
    package func rewriting(_ rewrite: (String) -> String) -> DialogueRow {
        DialogueRow(
            turns: turns.map(rewrite),
            domains: domains,
            followUp: followUp,
            lang: lang
        )
    }

    private enum CodingKeys: String, CodingKey {
        case turns, domains, lang
        case followUp = "follow_up"
    }
}
