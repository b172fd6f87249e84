import GRDB
import Trust

extension ExpertRegistry {
    /// Makes a key and gives its plain text, which is kept nowhere.
    ///
    /// An organisation's key, and no other, names its `owner`, a slug of the trust list.
    package func createKey(
        _ kind: KeyKind,
        owner: String?,
        label: String,
        actor: String,
        now: Int64
    ) throws -> String {
        try checkKey(kind, owner: owner, label: label)
        let key = APIKey.generate(kind)
        return try change { db in
            let id = try KeyTable.insert(
                hash: APIKey.hash(key),
                kind: kind,
                owner: owner,
                label: label,
                now: now,
                db
            )
            try AuditLog.append(
                AuditLog.Entry(
                    at: now,
                    actor: actor,
                    action: "key.created",
                    subject: "key \(id)",
                    details: "\(kind.rawValue) \(owner ?? "") \(label)"
                ),
                db
            )
            return key
        }
    }

    /// Ends a key from now on.
    package func revokeKey(_ id: Int64, reason: String, actor: String, now: Int64) throws {
        try change { db in
            try db.execute(
                sql: "UPDATE keys SET revoked = ? WHERE id = ? AND revoked IS NULL",
                arguments: [now, id]
            )
            guard db.changesCount == 1 else {
                throw RegistryError.invalid(pointer: "/key", reason: "no key \(id) is in force")
            }
            try AuditLog.append(
                AuditLog.Entry(
                    at: now,
                    actor: actor,
                    action: "key.revoked",
                    subject: "key \(id)",
                    reason: reason
                ),
                db
            )
        }
    }

    /// The keys in force, by number.
    package func keys() throws -> [Caller] {
        try database.read(KeyTable.callers).values.sorted { $0.keyID < $1.keyID }
    }

    private func checkKey(_ kind: KeyKind, owner: String?, label: String) throws(RegistryError) {
        guard (1...100).contains(label.unicodeScalars.count) else {
            throw .invalid(pointer: "/label", reason: "a label has 1 to 100 characters")
        }
        guard (kind == .organisation) == (owner != nil) else {
            throw .invalid(
                pointer: "/owner",
                reason: "an organisation's key names its owner, and no other key does"
            )
        }
        if let owner, trust.owner(owner) == nil {
            throw .invalid(pointer: "/owner", reason: "the trust list knows no owner \(owner)")
        }
    }
}
