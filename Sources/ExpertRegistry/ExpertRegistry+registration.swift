import FoundationEssentials
import GRDB
import Trust
package import Wire

extension ExpertRegistry {
    /// A nonce for registering a card of `id`; good once, for 5 minutes.
    package func challenge(for id: ExpertID, caller: Caller, now: Int64) throws -> Challenge {
        let owner = try organisation(caller, owning: id)
        var generator = SystemRandomNumberGenerator()
        let nonce = Base64URL.encode(
            (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        )
        let challenge = Challenge(nonce: nonce, expires: now + Challenge.lifetime)
        try database.write { db in
            try db.execute(sql: "DELETE FROM challenges WHERE expires <= ?", arguments: [now])
            let open = try Int.fetchOne(
                db,
                sql: "SELECT count(*) FROM challenges WHERE owner = ?",
                arguments: [owner]
            )
            guard open ?? 0 < Challenge.limit else {
                throw RegistryError.tooManyChallenges(limit: Challenge.limit)
            }
            try db.execute(
                sql: "INSERT INTO challenges (nonce, expert, owner, expires) VALUES (?, ?, ?, ?)",
                arguments: [nonce, id.description, owner, challenge.expires]
            )
        }
        return challenge
    }

    /// Admits a signed card, in one transaction with its audit row, or leaves no trace.
    ///
    /// The same card again changes nothing; another card of the same version is refused.
    package func register(
        _ id: ExpertID,
        card bytes: [UInt8],
        proof: Proof,
        caller: Caller,
        now: Int64
    ) throws -> Registration {
        _ = try organisation(caller, owning: id)
        let card = try admissible(bytes, as: id, proof: proof, now: now)
        return try change { db in
            try spend(proof.nonce, on: id, now: now, db)
            let versions = try CardVersion.of(id, db)
            if let known = versions.first(where: { $0.version == card.card.version }) {
                guard known.sha256 == card.sha256 else {
                    throw RegistryError.versionConflict(id, version: known.version)
                }
                return Registration(card, state: known.state, created: false)
            }
            try insert(card, bytes: bytes, as: id, now: now, db)
            try AuditLog.append(
                AuditLog.Entry(
                    at: now,
                    actor: caller.actor,
                    action: "expert.registered",
                    subject: id.description,
                    version: card.card.version,
                    details: "card \(card.sha256) signed by \(card.kid)"
                ),
                db
            )
            return Registration(card, state: .submitted, created: true)
        }
    }

    /// Whose expert `id` is, if `caller` speaks for that owner.
    private func organisation(_ caller: Caller, owning id: ExpertID) throws -> String {
        guard caller.kind == .organisation, caller.owner == id.owner, !id.isReserved else {
            throw RegistryError.notYourExpert(id)
        }
        return id.owner
    }

    private func admissible(
        _ bytes: [UInt8],
        as id: ExpertID,
        proof: Proof,
        now: Int64
    ) throws -> VerifiedCard {
        let trust = trust
        let seconds = Int(now / 1_000)
        do {
            let card = try CardSigning.verify(bytes, trusting: trust, now: seconds)
            guard card.owner == id.owner, let owner = trust.owner(card.owner) else {
                throw RegistryError.invalid(
                    pointer: "/card/signatures",
                    reason: "the card is signed by \(card.owner), not by \(id.owner)"
                )
            }
            try CardRules.check(card.card, id: id, owner: owner, hosts: hosts)
            try proof.check(card, trust: trust, now: seconds)
            return card
        } catch let problem as TrustError {
            throw RegistryError.cardRefused(problem)
        }
    }

    private func spend(_ nonce: String, on id: ExpertID, now: Int64, _ db: Database) throws {
        let expires = try Int64.fetchOne(
            db,
            sql: "SELECT expires FROM challenges WHERE nonce = ? AND expert = ?",
            arguments: [nonce, id.description]
        )
        guard let expires else { throw RegistryError.challengeUnknown }
        guard now < expires else { throw RegistryError.challengeExpired }
        try db.execute(sql: "DELETE FROM challenges WHERE nonce = ?", arguments: [nonce])
    }

    private func insert(
        _ card: VerifiedCard,
        bytes: [UInt8],
        as id: ExpertID,
        now: Int64,
        _ db: Database
    ) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO experts (id, owner, created) VALUES (?, ?, ?)",
            arguments: [id.description, id.owner, now]
        )
        try db.execute(
            sql: """
                INSERT INTO card_versions (expert, version, sha256, kid, card, state, submitted)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id.description, card.card.version, card.sha256, card.kid, Data(bytes),
                ExpertState.submitted.rawValue, now,
            ]
        )
    }
}

extension Registration {
    fileprivate init(_ card: VerifiedCard, state: ExpertState, created: Bool) {
        self.init(
            state: state,
            cardVersion: card.card.version,
            cardSHA256: card.sha256,
            created: created
        )
    }
}
