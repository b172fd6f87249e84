/// What came of registering a card.
package struct Registration: Sendable, Hashable {
    package let state: ExpertState
    package let cardVersion: String
    package let cardSHA256: String
    /// False where the same card was registered before, and nothing changed.
    package let created: Bool
}
