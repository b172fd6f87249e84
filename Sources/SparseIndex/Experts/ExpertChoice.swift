/// An expert that may be asked, and why.
package struct ExpertChoice: Sendable, Equatable {
    /// The expert's place in the list that the index was made from.
    package let expert: Int
    package let score: Double
    /// How likely it, among all candidates, holds the best passage.
    package let probability: Double
    package let evidence: ExpertEvidence

    package init(expert: Int, score: Double, probability: Double, evidence: ExpertEvidence) {
        self.expert = expert
        self.score = score
        self.probability = probability
        self.evidence = evidence
    }
}
