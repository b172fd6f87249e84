import GRDB
package import Wire

/// One version of an expert's card, as it is stored.
package struct CardVersion: Sendable, Hashable {
    package let expert: ExpertID
    package let version: String
    package let sha256: String
    /// Thumbprint of the key that signed it.
    package let kid: String
    package let state: ExpertState
    /// Whether it was ever active.
    package let served: Bool
    package let examScore: Double?
    /// Unix time in milliseconds.
    package let submitted: Int64

    /// The versions that `condition` picks, newest first.
    static func fetch(
        _ db: Database,
        where condition: String,
        _ arguments: StatementArguments = []
    ) throws -> [CardVersion] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM card_versions WHERE \(condition) ORDER BY seq DESC",
            arguments: arguments
        )
        .compactMap(CardVersion.init)
    }

    static func of(_ expert: ExpertID, _ db: Database) throws -> [CardVersion] {
        try fetch(db, where: "expert = ?", [expert.description])
    }

    private init?(_ row: Row) {
        guard let expert = ExpertID(row["expert"] as String),
            let state = ExpertState(rawValue: row["state"])
        else { return nil }
        self.expert = expert
        self.state = state
        version = row["version"]
        sha256 = row["sha256"]
        kid = row["kid"]
        served = row["served"]
        examScore = row["exam_score"]
        submitted = row["submitted"]
    }

    /// Changes the state, with its audit row; a version that becomes active pauses the one before.
    func move(
        to next: ExpertState,
        reason: String,
        actor: String,
        now: Int64,
        _ db: Database
    ) throws {
        guard Lifecycle.allows(state, next), !(state == .paused && next == .active && !served)
        else {
            throw RegistryError.transitionRefused(from: state, to: next)
        }
        if next == .active {
            let reason = "superseded by \(version)"
            let active = "expert = ? AND state = 'active'"
            for other in try CardVersion.fetch(db, where: active, [expert.description]) {
                try other.move(to: .paused, reason: reason, actor: actor, now: now, db)
            }
        }
        try db.execute(
            sql: """
                UPDATE card_versions SET state = ?, served = served OR ?
                WHERE expert = ? AND version = ?
                """,
            arguments: [next.rawValue, next == .active, expert.description, version]
        )
        try AuditLog.append(
            AuditLog.Entry(
                at: now,
                actor: actor,
                action: "expert.moved",
                subject: expert.description,
                version: version,
                reason: reason,
                details: "\(state.rawValue) → \(next.rawValue)"
            ),
            db
        )
    }
}
