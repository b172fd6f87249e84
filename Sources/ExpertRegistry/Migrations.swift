import FoundationEssentials
import GRDB
import Trust

/// The frozen steps of the schema: files `001-name.sql`, `002-…` of one folder, applied in order.
///
/// The hash of each is kept, so that a step changed after it shipped is noticed instead of leaving
/// two databases of one name and different shape.
struct Migrations {
    private struct Step {
        let name: String
        let sql: String
        let sha256: String
    }

    private let steps: [Step]

    init(folder: String) throws {
        let files = FileManager.default
        let names = try files.contentsOfDirectory(atPath: folder).filter(Self.isStep).sorted()
        steps = try names.enumerated().map { position, name in
            guard Int(name.prefix(3)) == position + 1,
                let content = files.contents(atPath: "\(folder)/\(name)")
            else { throw RegistryError.migrationMissing("before or at \(name)") }
            return Step(
                name: name,
                sql: String(decoding: content, as: UTF8.self),
                sha256: ContentHash.hex(of: content)
            )
        }
    }

    /// Applies what is missing, all of it or nothing.
    func apply(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE IF NOT EXISTS applied_migrations (
                  name TEXT PRIMARY KEY, sha256 TEXT NOT NULL
                ) STRICT
                """
        )
        let applied = try Row.fetchAll(db, sql: "SELECT * FROM applied_migrations ORDER BY name")
        for (position, row) in applied.enumerated() {
            let name: String = row["name"]
            guard position < steps.count, steps[position].name == name else {
                throw RegistryError.migrationMissing(name)
            }
            guard steps[position].sha256 == row["sha256"] else {
                throw RegistryError.migrationChanged(name)
            }
        }
        for step in steps.dropFirst(applied.count) {
            try db.execute(sql: step.sql)
            try db.execute(
                sql: "INSERT INTO applied_migrations (name, sha256) VALUES (?, ?)",
                arguments: [step.name, step.sha256]
            )
        }
    }

    private static func isStep(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return bytes.count > 8 && bytes.prefix(3).allSatisfy { (48...57).contains($0) }
            && bytes[3] == 45 && name.hasSuffix(".sql")
    }
}
