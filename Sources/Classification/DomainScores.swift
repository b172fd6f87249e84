/// What the classifier says of a text.
package struct DomainScores: Sendable, Equatable {
    /// Every domain, the most probable first; out of scope is not among them.
    package let probabilities: [DomainProbability]
    /// How probable it is that no domain is meant; sums to one with ``probabilities``.
    package let outOfScope: Double
    /// The conformal set: the domains, and "none", that cannot be ruled out at the trained alpha.
    package let set: [String]
    /// The domains to ask, most probable first; empty when the text is out of scope.
    package let asked: [String]
    /// The n-grams that spoke most for ``label``, the weightiest first; empty where not asked for.
    package let reasons: [String]

    package init(
        probabilities: [DomainProbability],
        outOfScope: Double,
        set: [String],
        asked: [String],
        reasons: [String] = []
    ) {
        self.probabilities = probabilities
        self.outOfScope = outOfScope
        self.set = set
        self.asked = asked
        self.reasons = reasons
    }

    func explained(by reasons: [String]) -> DomainScores {
        DomainScores(
            probabilities: probabilities,
            outOfScope: outOfScope,
            set: set,
            asked: asked,
            reasons: reasons
        )
    }

    /// The best single label: the first domain asked, or "none".
    package var label: String { asked.first ?? DomainModel.none }
}
