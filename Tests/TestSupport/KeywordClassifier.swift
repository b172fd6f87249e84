package import Classification

/// Knows a question's domains by one word of each, so that a test's author knows them too.
package struct KeywordClassifier: Sendable {
    package static let words = [
        "finance": "thuế", "healthcare": "bệnh", "law": "hợp đồng",
    ]
    /// What the domains that a question does not name get.
    private static let rest = 0.02

    package init() {}

    package func scores(for text: String) -> DomainScores {
        let found = Self.words.filter { text.contains($0.value) }.keys.sorted()
        let share = found.isEmpty ? 0 : 0.9 / Double(found.count)
        let others = Self.words.keys.filter { !found.contains($0) }.sorted()
        let known = found.map { DomainProbability(domain: $0, probability: share) }
        let unknown = others.map { DomainProbability(domain: $0, probability: Self.rest) }
        let sum = (known + unknown).map(\.probability).reduce(0, +)
        return DomainScores(
            probabilities: known + unknown,
            outOfScope: 1 - sum,
            set: found.isEmpty ? ["none"] : found,
            asked: found,
            reasons: [text]
        )
    }
}
