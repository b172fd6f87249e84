import GRDB
import Wire

/// The rows of `feedback`.
enum FeedbackRows {
    /// Words that ``Standing`` is made of; older ones have next to no weight.
    static let limit = 20_000
    /// Words of one application that are kept, the newest: one that gives very many must not push
    /// out what the others said.
    static let applicationLimit = 2_000

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
        try removeOldest(of: feedback.application, db)
    }

    private static func removeOldest(of application: String, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                DELETE FROM feedback WHERE application = ?1 AND record IN (
                  SELECT record FROM feedback WHERE application = ?1
                  ORDER BY at DESC, record LIMIT -1 OFFSET \(applicationLimit)
                )
                """
        )
        .execute(arguments: [application])
    }

    /// The experts that the word about `record` names; none where there is no such word.
    static func experts(
        _ record: String,
        application: String,
        _ db: Database
    ) throws -> [ExpertID] {
        let text = try String.fetchOne(
            db,
            sql: "SELECT experts FROM feedback WHERE record = ? AND application = ?",
            arguments: [record, application]
        )
        return experts(text ?? "")
    }

    private static func experts(_ text: String) -> [ExpertID] {
        text.split(separator: ",").compactMap { ExpertID($0) }
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
                experts: experts(row["experts"]),
                rightDomain: row["right_domain"],
                note: row["note"]
            )
        }
    }
}
