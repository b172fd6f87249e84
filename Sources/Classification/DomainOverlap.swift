/// What a new domain shares with the ones there are, shown before it is added.
package struct DomainOverlap: Sendable, Equatable, Encodable {
    /// Examples or questions that are shown of each kind; all are counted.
    package static let shown = 5

    /// How much of the new domain an existing one already takes.
    package struct Share: Sendable, Equatable, Encodable {
        /// A domain, or "none".
        package let domain: String
        /// The share of the examples that the present model gives to it.
        package let share: Double
        /// Some of these examples.
        package let examples: [String]
    }

    /// A question of the registry that would no longer go where it goes.
    package struct Moved: Sendable, Equatable, Encodable {
        package let text: String
        /// Where the registry says that it belongs: domains, or "none".
        package let domains: [String]
    }

    /// Existing domains by the share they have, the largest first.
    package let shares: [Share]
    /// How many examples the new domain would not win had it been learnt without them.
    package let notWon: Int
    package let notWonExamples: [String]
    /// How many questions of the registry's domains would move to the new one.
    package let movedFromDomains: Int
    /// How many that no domain takes would.
    package let movedFromNone: Int
    /// Some of the moved, those of domains first.
    package let moved: [Moved]
    /// How many questions were looked at.
    package let questions: Int
}
