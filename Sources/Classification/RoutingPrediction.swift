/// What was predicted for one evaluation row, as it is written to a predictions file.
package struct RoutingPrediction: Sendable, Codable, Equatable {
    package let text: String
    package let gold: [String]
    /// The best of the domains and "none".
    package let label: String
    /// The domains asked; empty = out of scope.
    package let predicted: [String]
    /// The conformal set, in which "none" may stand.
    package let set: [String]
    /// Whether the router would ask back.
    package let clarify: Bool
    package let scores: [String: Double]
    package let outOfScope: Double

    package init(_ row: RoutingRow, _ scores: DomainScores, clarify: Bool) {
        text = row.text
        gold = row.domains
        label = scores.label
        predicted = scores.asked
        set = scores.set
        self.clarify = clarify
        self.scores = Dictionary(
            scores.probabilities.map { ($0.domain, $0.probability) },
            uniquingKeysWith: max
        )
        outOfScope = scores.outOfScope
    }

    private enum CodingKeys: String, CodingKey {
        case text, gold, label, predicted, set, clarify, scores
        case outOfScope = "out_of_scope"
    }

    /// The probability the label was predicted with.
    var confidence: Double { scores[label] ?? outOfScope }
}
