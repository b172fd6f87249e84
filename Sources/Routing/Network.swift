package import ExpertRegistry
import SparseIndex
package import Wire

/// The network as one query sees it: an immutable view that routing reads without locks.
package struct Network: Sendable {
    package let definitions: Definitions
    package let catalogue: Catalogue
    /// The live nodes of each expert.
    package let nodes: [ExpertID: [NodeLease]]

    package init(
        definitions: Definitions,
        catalogue: Catalogue,
        nodes: [ExpertID: [NodeLease]]
    ) {
        self.definitions = definitions
        self.catalogue = catalogue
        self.nodes = nodes
    }
}

/// The experts' cards as searchable texts: names, skills and example questions.
package struct Catalogue: Sendable {
    package let version: Int
    private let index: SparseIndex
    private let ids: [ExpertID]

    package init(_ definitions: Definitions) {
        version = definitions.version
        ids = definitions.experts.map(\.id)
        index = SparseIndex(
            definitions.experts.map {
                IndexedText(
                    id: $0.id.description,
                    heading: $0.card.name,
                    body: Self.words(of: $0.card)
                )
            }
        )
    }

    /// The share of the question's weighty words that each expert's card holds, 0 to 1.
    func matches(_ text: String) -> [ExpertID: Double] {
        Dictionary(
            index.search(IndexQuery(text), top: ids.count).map { (ids[$0.position], $0.coverage) },
            uniquingKeysWith: max
        )
    }

    private static func words(of card: AgentCard) -> String {
        let skills = card.skills.flatMap { [$0.name, $0.description] + ($0.examples ?? []) }
        return ([card.description] + skills).joined(separator: "\n")
    }
}
