import GRDB
import Wire

/// The rows of `feedback`.
enum FeedbackRows {
    /// Words of one application that are kept, the newest: one that gives very many must not push
    /// out what the others said.
    static let applicationLimit = 2_000

    /// Keeps the word in place of the one before about its record; gives those that went for it.
    ///
    /// `kept` says how many words of its application are kept, this one not included.
    static func put(_ feedback: Feedback, kept: Int, _ db: Database) throws -> [Feedback] {
        let earlier = try take(feedback.record, application: feedback.application, db)
        try db.cachedStatement(
            sql: """
                INSERT INTO feedback
                  (record, application, at, useful, experts, right_domain, note)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: [
            feedback.record, feedback.application, feedback.at, feedback.useful,
            feedback.experts.map(\.description).joined(separator: ","), feedback.rightDomain,
            feedback.note,
        ])
        let excess = kept + (earlier == nil ? 1 : 0) - applicationLimit
        guard excess > 0 else { return earlier.map { [$0] } ?? [] }
        return try (earlier.map { [$0] } ?? []) + takeOldest(excess, of: feedback.application, db)
    }

    /// Takes the word about `record` out; nil where there is none.
    static func take(
        _ record: String,
        application: String,
        _ db: Database
    ) throws -> Feedback? {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT * FROM feedback WHERE record = ? AND application = ?",
            arguments: [record, application]
        )
        guard let row else { return nil }
        try remove(record, application: application, db)
        return feedback(row)
    }

    private static func takeOldest(
        _ count: Int,
        of application: String,
        _ db: Database
    ) throws -> [Feedback] {
        let oldest = try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM feedback WHERE application = ?
                ORDER BY at, record DESC LIMIT ?
                """,
            arguments: [application, count]
        ).map(feedback)
        for word in oldest { try remove(word.record, application: application, db) }
        return oldest
    }

    private static func remove(_ record: String, application: String, _ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM feedback WHERE record = ? AND application = ?",
            arguments: [record, application]
        )
    }

    /// How many words of each application are kept.
    static func counts(_ db: Database) throws -> [String: Int] {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT application, count(*) AS words FROM feedback GROUP BY application"
        )
        return Dictionary(
            rows.map { ($0["application"] as String, $0["words"] as Int) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private static func experts(_ text: String) -> [ExpertID] {
        text.split(separator: ",").compactMap { ExpertID($0) }
    }

    static func newest(_ limit: Int, _ db: Database) throws -> [Feedback] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM feedback ORDER BY at DESC LIMIT ?",
            arguments: [limit]
        )
        .map(feedback)
    }

    private static func feedback(_ row: Row) -> Feedback {
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
