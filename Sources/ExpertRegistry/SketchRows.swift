import GRDB
import Wire

/// The rows of `sketch_editions`.
enum SketchRows {
    static func newest(of expert: ExpertID, _ db: Database) throws -> SketchEdition? {
        try Row.fetchOne(
            db,
            sql: "SELECT made, sha256 FROM sketch_editions WHERE expert = ?",
            arguments: [expert.description]
        )
        .map { SketchEdition(made: $0["made"], sha256: $0["sha256"]) }
    }

    /// Enters `edition` unless a newer one is there.
    static func put(_ edition: SketchEdition, of expert: ExpertID, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO sketch_editions (expert, made, sha256) VALUES (?, ?, ?)
                ON CONFLICT (expert) DO UPDATE SET made = excluded.made, sha256 = excluded.sha256
                  WHERE excluded.made > made
                """
        )
        .execute(arguments: [expert.description, edition.made, edition.sha256])
    }
}
