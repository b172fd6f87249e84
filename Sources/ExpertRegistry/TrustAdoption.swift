import GRDB
import Trust
import Wire

/// Brings the registry in line with a trust list: its owners in, what it revokes out.
enum TrustAdoption {
    static let actor = "trust-list"

    static func adopt(_ trust: TrustList, now: Int64, _ db: Database) throws {
        let last = try Int.fetchOne(db, sql: "SELECT max(serial) FROM trust_lists") ?? trust.serial
        guard trust.serial >= last else {
            throw TrustError.trustListRolledBack(serial: trust.serial, last: last)
        }
        let hash = ContentHash.hex(
            of: try CanonicalJSON.bytes(
                CanonicalJSON.parse(Array(WireJSON.encode(trust)), limit: TrustList.longest)
            )
        )
        try db.execute(
            sql: "INSERT OR IGNORE INTO trust_lists (serial, sha256, adopted) VALUES (?, ?, ?)",
            arguments: [trust.serial, hash, now]
        )
        guard db.changesCount > 0 else { return }
        try enterOwners(trust, db)
        try AuditLog.append(
            AuditLog.Entry(
                at: now,
                actor: actor,
                action: "trust.adopted",
                subject: "serial \(trust.serial)",
                details: hash
            ),
            db
        )
        try revoke(trust, now: now, db)
    }

    private static func enterOwners(_ trust: TrustList, _ db: Database) throws {
        for owner in trust.owners {
            try db.execute(
                sql: """
                    INSERT INTO owners (slug, name) VALUES (?, ?)
                    ON CONFLICT (slug) DO UPDATE SET name = excluded.name
                    """,
                arguments: [owner.slug, owner.name]
            )
        }
    }

    private static func revoke(_ trust: TrustList, now: Int64, _ db: Database) throws {
        let versions = try CardVersion.fetch(db, where: "state <> 'revoked'")
        for version in versions {
            guard let reason = reason(to: version, trust) else { continue }
            try version.move(to: .revoked, reason: reason, actor: actor, now: now, db)
        }
    }

    private static func reason(to version: CardVersion, _ trust: TrustList) -> String? {
        if trust.revoked.cards.contains(version.sha256) { return "the card is revoked" }
        if trust.revoked.owners.contains(version.expert.owner) { return "the owner is revoked" }
        let key = trust.owner(version.expert.owner)?.keys.first { $0.kid == version.kid }
        if trust.revoked.keys.contains(version.kid) || key?.status == .revoked {
            return "the key is revoked"
        }
        return nil
    }
}
