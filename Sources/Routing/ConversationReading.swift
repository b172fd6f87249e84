package import Classification

/// How the last turn of a conversation was read: alone, or with turns before it.
package struct ConversationReading: Sendable, Hashable {
    /// How much of a follow-up's domains its own words decide; the rest is the reading in context.
    private static let ownShare = 0.4
    /// The same where they are sure of what they name: "thế đóng thuế bao nhiêu?" is about tax,
    /// even after a question about land.
    private static let sureShare = 0.6
    private static let sureAbove = 0.95
    /// The least share of the best domain's probability at which a second one is asked.
    private static let secondShare = 0.9

    /// The last turn as it was typed.
    package let text: String
    /// The turns before it that it needs; empty where it stands alone.
    package let context: String
    /// Whether it asks something of its own, and not the question before of something else.
    let namesMatter: Bool

    /// A turn that is read alone.
    package init(text: String) {
        self.init(text: text, context: "", namesMatter: true)
    }

    init(text: String, context: String, namesMatter: Bool) {
        self.text = text
        self.context = context
        self.namesMatter = namesMatter
    }

    package var isFollowUp: Bool { !context.isEmpty }

    /// What is put to the experts.
    package var question: String { inContext(text) }

    /// `part` of the last turn behind the turns that it leans on.
    package func inContext(_ part: String) -> String {
        isFollowUp ? "\(context) \(part)" : part
    }

    /// The domains of `part` of the last turn.
    ///
    /// What its own words leave to no domain is left to the reading in context: "bao lâu?" belongs
    /// to none by itself.
    package func scores(
        of part: String,
        classify: (String) -> DomainScores
    ) -> DomainScores {
        let own = classify(part)
        guard isFollowUp else { return own }
        let whole = classify(inContext(part))
        let sure = own.probabilities.first?.probability ?? 0
        let share = namesMatter && sure >= Self.sureAbove ? Self.sureShare : Self.ownShare
        let rest = 1 - share + share * own.outOfScope
        let alone = Dictionary(
            own.probabilities.map { ($0.domain, $0.probability) },
            uniquingKeysWith: max
        )
        return Self.scores(
            whole.probabilities.map {
                DomainProbability(
                    domain: $0.domain,
                    probability: share * (alone[$0.domain] ?? 0) + rest * $0.probability
                )
            },
            outOfScope: rest * whole.outOfScope,
            of: whole
        )
    }

    private static func scores(
        _ probabilities: [DomainProbability],
        outOfScope: Double,
        of whole: DomainScores
    ) -> DomainScores {
        let ranked = probabilities.sorted { $0.probability > $1.probability }
        let best = ranked.first?.probability ?? 0
        let asked =
            outOfScope >= 0.5
            ? [] : ranked.prefix(2).filter { $0.probability >= secondShare * best }.map(\.domain)
        return DomainScores(
            probabilities: ranked,
            outOfScope: outOfScope,
            set: whole.set + asked.filter { !whole.set.contains($0) },
            asked: asked,
            reasons: whole.reasons
        )
    }
}
