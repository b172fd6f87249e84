import GRDB
import Trust

/// The chained rows of the audit; each is written in the transaction of the change it tells of.
enum AuditLog {
    struct Entry {
        var at: Int64
        var actor: String
        var action: String
        var subject: String
        var version: String?
        var reason: String?
        var details: String?
    }

    static func append(_ entry: Entry, _ db: Database) throws {
        let last = try Row.fetchOne(db, sql: "SELECT id, link FROM audit ORDER BY id DESC LIMIT 1")
        let id = (last?["id"] ?? Int64(0)) + 1
        let link = HashChain.next(
            previous: last?["link"] ?? HashChain.genesis,
            contentHash: contentHash(id: id, entry)
        )
        try db.execute(
            sql: """
                INSERT INTO audit (id, at, actor, action, subject, version, reason, details, link)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, entry.at, entry.actor, entry.action, entry.subject, entry.version,
                entry.reason, entry.details, link,
            ]
        )
    }

    static func lastID(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT max(id) FROM audit") ?? 0
    }

    /// How many rows the chain holds; throws ``TrustError/chainBroken(at:)`` at the first bad one.
    ///
    /// Rows cut off the end show too, since SQLite remembers the highest id it gave.
    static func verify(_ db: Database) throws -> Int {
        var chain = HashChain()
        var count = 0
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM audit ORDER BY id")
        while let row = try rows.next() {
            count += 1
            let audited = AuditRow(row)
            let link = chain.append(contentHash: contentHash(id: audited.id, audited.entry))
            guard audited.id == Int64(count), audited.link == link else {
                throw TrustError.chainBroken(at: count)
            }
        }
        let given = try Int.fetchOne(
            db,
            sql: "SELECT seq FROM sqlite_sequence WHERE name = 'audit'"
        )
        guard given ?? 0 == count else { throw TrustError.chainBroken(at: count + 1) }
        return count
    }

    private static func contentHash(id: Int64, _ entry: Entry) -> String {
        HashChain.contentHash([
            String(id), String(entry.at), entry.actor, entry.action, entry.subject,
            entry.version, entry.reason, entry.details,
        ])
    }
}

extension AuditRow {
    init(_ row: Row) {
        id = row["id"]
        at = row["at"]
        actor = row["actor"]
        action = row["action"]
        subject = row["subject"]
        version = row["version"]
        reason = row["reason"]
        details = row["details"]
        link = row["link"]
    }

    fileprivate var entry: AuditLog.Entry {
        AuditLog.Entry(
            at: at,
            actor: actor,
            action: action,
            subject: subject,
            version: version,
            reason: reason,
            details: details
        )
    }
}
