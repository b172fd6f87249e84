/// What an expert says to a question: quoted sentences, or that it has nothing to say.
package struct Reading: Sendable, Equatable {
    /// The quoted sentences, list items on lines of their own; empty in an abstention.
    package let text: String
    /// The probability that the answer is right, from 0 to 1.
    package let confidence: Double
    package let abstained: Bool
    /// Why it abstained, in Vietnamese.
    package let reason: String?
    /// What the text is made of, in its order.
    package let evidence: [ReadEvidence]
}
