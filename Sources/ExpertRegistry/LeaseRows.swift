import GRDB
import Wire

/// The rows of `leases`, from which the table in memory starts.
enum LeaseRows {
    static func all(_ db: Database) throws -> [NodeLease] {
        try Row.fetchAll(db, sql: "SELECT * FROM leases").compactMap { row in
            ExpertID(row["expert"] as String).map { expert in
                NodeLease(
                    expert: expert,
                    node: row["node"],
                    url: row["url"],
                    keyID: row["kid"],
                    inFlight: row["in_flight"],
                    draining: row["draining"],
                    expires: row["expires"]
                )
            }
        }
    }

    static func put(_ lease: NodeLease, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO leases (expert, node, url, kid, in_flight, draining, expires)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (expert, node) DO UPDATE SET url = excluded.url, kid = excluded.kid,
                  in_flight = excluded.in_flight, draining = excluded.draining,
                  expires = excluded.expires
                """
        )
        .execute(arguments: [
            lease.expert.description, lease.node, lease.url, lease.keyID, lease.inFlight,
            lease.draining, lease.expires,
        ])
    }

    static func remove(_ expert: ExpertID, node: String, _ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM leases WHERE expert = ? AND node = ?",
            arguments: [expert.description, node]
        )
    }

    static func removeExpired(of expert: ExpertID, now: Int64, _ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM leases WHERE expert = ? AND expires <= ?",
            arguments: [expert.description, now]
        )
    }
}
