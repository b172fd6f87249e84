import FoundationEssentials
import GRDB
package import Wire

/// All experts and added domains at one moment; immutable, and replaced as a whole after each committed change.
package struct Definitions: Sendable {
    /// Grows with every change.
    package let version: Int
    /// Sorted by id; of each the version that is active, else the newest that is not revoked.
    package let experts: [ExpertDefinition]
    /// The domains that were added, in the order in which they are learnt.
    package let domains: [StoredDomain]
    /// Experts that are alike to all rules, in state, class and region of data, and domains: one of
    /// each kind, and how many of it there are.
    package let kinds: [(expert: ExpertDefinition, count: Int)]
    private let positions: [ExpertID: Int]
    private let byDomain: [String: [Int]]

    package init(
        version: Int,
        experts: [ExpertDefinition],
        domains: [StoredDomain] = []
    ) {
        self.version = version
        self.domains = domains
        self.experts = experts.sorted { $0.id < $1.id }
        positions = Dictionary(
            zip(self.experts.map(\.id), self.experts.indices),
            uniquingKeysWith: { first, _ in first }
        )
        var byDomain: [String: [Int]] = [:]
        var kinds: [[String]: (expert: ExpertDefinition, count: Int)] = [:]
        for (place, expert) in self.experts.enumerated() {
            for domain in Set(expert.domains) { byDomain[domain, default: []].append(place) }
            kinds[expert.kind, default: (expert, 0)].count += 1
        }
        self.byDomain = byDomain
        self.kinds = Array(kinds.values)
    }

    /// Where in ``experts`` those that serve `domain` stand, ascending.
    package func places(serving domain: String) -> [Int] { byDomain[domain] ?? [] }

    /// Where in ``experts`` the expert stands.
    package func place(of id: ExpertID) -> Int? { positions[id] }

    package subscript(id: ExpertID) -> ExpertDefinition? {
        positions[id].map { experts[$0] }
    }

    /// Reads the experts; cards that `earlier` holds are not decoded again.
    static func load(_ db: Database, earlier: Definitions?) throws -> Definitions {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT v.seq, v.expert, v.version, v.sha256, v.state, v.exam_score,
                  o.name AS owner_name FROM card_versions v
                JOIN experts e ON e.id = v.expert JOIN owners o ON o.slug = e.owner
                ORDER BY v.expert, v.state = 'active' DESC, v.state <> 'revoked' DESC, v.seq DESC
                """
        )
        var experts: [ExpertDefinition] = []
        for row in rows where row["expert"] != experts.last?.id.description {
            guard let id = ExpertID(row["expert"] as String) else { continue }
            experts.append(try definition(id, row, earlier: earlier?[id], db))
        }
        return Definitions(
            version: try AuditLog.lastID(db),
            experts: experts,
            domains: try DomainRows.all(db)
        )
    }

    private static func definition(
        _ id: ExpertID,
        _ row: Row,
        earlier: ExpertDefinition?,
        _ db: Database
    ) throws -> ExpertDefinition {
        let hash: String = row["sha256"]
        let card =
            try earlier.flatMap { $0.cardSHA256 == hash ? $0.card : nil }
            ?? card(row["seq"], db)
        return ExpertDefinition(
            id: id,
            cardVersion: row["version"],
            cardSHA256: hash,
            state: ExpertState(rawValue: row["state"]) ?? .revoked,
            card: card,
            ownerName: row["owner_name"],
            domains: card.parameters?.domains ?? [],
            examScore: row["exam_score"]
        )
    }

    private static func card(_ seq: Int64, _ db: Database) throws -> AgentCard {
        let bytes = try Data.fetchOne(
            db,
            sql: "SELECT card FROM card_versions WHERE seq = ?",
            arguments: [seq]
        )
        return try JSONDecoder().decode(AgentCard.self, from: bytes ?? Data())
    }
}

extension ExpertDefinition {
    /// What rules look at.
    fileprivate var kind: [String] {
        let data = parameters?.data
        return [state.rawValue, data?.classification ?? "", data?.region ?? ""] + domains
    }
}
