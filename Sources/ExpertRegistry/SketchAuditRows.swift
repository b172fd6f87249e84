import GRDB
import SketchAudit
import Wire

/// The rows of `sketch_audits`.
enum SketchAuditRows {
    static func all(_ db: Database) throws -> [ExpertID: AuditTally] {
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM sketch_audits")
        let pairs = rows.compactMap { row in
            ExpertID(row["expert"] as String).map { ($0, tally(row)) }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    static func put(_ tally: AuditTally, of expert: ExpertID, now: Int64, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO sketch_audits
                  (expert, held, silent, unfounded, suspicion, echoing, refuted, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: [
            expert.description, tally.held, tally.silent, tally.unfounded, tally.suspicion,
            tally.echoing, tally.verdict == .refuted, now,
        ])
    }

    private static func tally(_ row: Row) -> AuditTally {
        AuditTally(
            held: row["held"],
            silent: row["silent"],
            unfounded: row["unfounded"],
            suspicion: row["suspicion"],
            echoing: row["echoing"],
            isRefuted: row["refuted"]
        )
    }
}
