import GRDB
import Wire

/// The rows of `feedback`.
enum FeedbackRows {
    /// Words that ``Standing`` is made of; older ones have next to no weight.
    static let limit = 20_000

    static func put(_ feedback: Feedback, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO feedback
                  (record, application, at, useful, experts, right_domain, note)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: [
            feedback.record, feedback.application, feedback.at, feedback.useful,
            feedback.experts.map(\.description).joined(separator: ","), feedback.rightDomain,
            feedback.note,
        ])
    }

    static func remove(_ record: String, application: String, _ db: Database) throws -> Bool {
        try db.execute(
            sql: "DELETE FROM feedback WHERE record = ? AND application = ?",
            arguments: [record, application]
        )
        return db.changesCount > 0
    }

    static func newest(_ limit: Int, _ db: Database) throws -> [Feedback] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM feedback ORDER BY at DESC LIMIT ?",
            arguments: [limit]
        )
        .map { row in
            Feedback(
                record: row["record"],
                application: row["application"],
                at: row["at"],
                useful: row["useful"],
                experts: (row["experts"] as String).split(separator: ",")
                    .compactMap { ExpertID($0) },
                rightDomain: row["right_domain"],
                note: row["note"]
            )
        }
    }
}
