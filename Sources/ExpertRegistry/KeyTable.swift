import GRDB
import Trust

/// The rows of `keys`: hashes only.
enum KeyTable {
    static func callers(_ db: Database) throws -> [String: Caller] {
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM keys WHERE revoked IS NULL")
        return Dictionary(
            rows.map { ($0["hash"] as String, caller($0)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    static func insert(
        hash: String,
        kind: KeyKind,
        owner: String?,
        label: String,
        now: Int64,
        _ db: Database
    ) throws -> Int64 {
        try db.execute(
            sql: "INSERT INTO keys (hash, kind, owner, label, created) VALUES (?, ?, ?, ?, ?)",
            arguments: [hash, kind.rawValue, owner, label, now]
        )
        return db.lastInsertedRowID
    }

    private static func caller(_ row: Row) -> Caller {
        Caller(
            keyID: row["id"],
            kind: KeyKind(rawValue: row["kind"]) ?? .application,
            owner: row["owner"],
            label: row["label"]
        )
    }
}
