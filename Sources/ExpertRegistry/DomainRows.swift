import FoundationEssentials
import GRDB
import Wire

/// The rows of `domains`, in the order in which they were last changed.
enum DomainRows {
    static func all(_ db: Database) throws -> [StoredDomain] {
        try Row.fetchAll(db, sql: "SELECT * FROM domains ORDER BY seq").map { row in
            let examples: String = row["examples"]
            return StoredDomain(
                definition: DomainDefinition(
                    id: row["id"],
                    name: row["name"],
                    description: row["description"],
                    examples: try WireJSON.decode([String].self, from: Data(examples.utf8))
                ),
                actor: row["actor"],
                changed: row["changed"]
            )
        }
    }

    /// Writes a domain in place of an earlier one, which loses its place in the order.
    static func put(_ domain: StoredDomain, _ db: Database) throws {
        let definition = domain.definition
        _ = try remove(definition.id, db)
        let examples = try WireJSON.encode(definition.examples)
        try db.execute(
            sql: """
                INSERT INTO domains (id, name, description, examples, actor, changed)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                definition.id, definition.name, definition.description,
                String(decoding: examples, as: UTF8.self), domain.actor, domain.changed,
            ]
        )
    }

    /// Whether there was such a domain.
    static func remove(_ id: String, _ db: Database) throws -> Bool {
        try db.execute(sql: "DELETE FROM domains WHERE id = ?", arguments: [id])
        return db.changesCount > 0
    }

    /// The ids in the registry at `path`, opened for reading only; none where there is no registry.
    static func ids(inRegistryAt path: String) throws -> Set<String> {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: path, configuration: configuration).read { db in
            guard try db.tableExists("domains") else { return [] }
            return try Set(String.fetchAll(db, sql: "SELECT id FROM domains"))
        }
    }
}
