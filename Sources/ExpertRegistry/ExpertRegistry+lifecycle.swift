import FoundationEssentials
import GRDB
import Trust
package import Wire

extension ExpertRegistry {
    /// Takes the result of an exam: `submitted → examined`, or `failed` below `passMark`.
    package func recordExam(
        _ id: ExpertID,
        version: String,
        report: ExamReport,
        passMark: Double,
        actor: String,
        now: Int64
    ) throws -> ExpertState {
        try report.check()
        let json = String(decoding: try WireJSON.encode(report), as: UTF8.self)
        return try change { db in
            let card = try chosen(CardVersion.of(id, db), id, version)
            let next = report.score >= passMark ? ExpertState.examined : .failed
            try db.execute(
                sql: """
                    UPDATE card_versions SET exam_score = ?, exam = ?
                    WHERE expert = ? AND version = ?
                    """,
                arguments: [report.score, json, id.description, version]
            )
            let reason = "exam \(report.passed) of \(report.asked), score \(report.score)"
            try card.move(to: next, reason: reason, actor: actor, now: now, db)
            return next
        }
    }

    /// Moves one version of an expert along its lifecycle.
    ///
    /// An organisation may pause, withdraw and resubmit its own; all else is for admins. Nobody
    /// sets `examined` or `failed` by hand. Without a `version` the one is meant that is active, if it
    /// is to be paused or revoked, else the newest that may go there.
    package func move(
        _ id: ExpertID,
        to next: ExpertState,
        version: String? = nil,
        reason: String,
        by caller: Caller,
        now: Int64
    ) throws -> ExpertState {
        try authorise(caller, id, next)
        try checkReason(reason)
        try change { db in
            let versions = try CardVersion.of(id, db)
            let card =
                if let version { try chosen(versions, id, version) } else {
                    try meant(versions, id, next)
                }
            guard !Lifecycle.needsExam(next) else {
                throw RegistryError.transitionRefused(from: card.state, to: next)
            }
            try card.move(to: next, reason: reason, actor: caller.actor, now: now, db)
        }
        endLeasesIfRevoked(id)
        return next
    }

    /// Revokes all versions of an expert and ends its leases.
    package func withdraw(
        _ id: ExpertID,
        reason: String,
        by caller: Caller,
        now: Int64
    ) throws {
        try authorise(caller, id, .revoked)
        try checkReason(reason)
        try change { db in
            let versions = try CardVersion.of(id, db)
            guard !versions.isEmpty else { throw RegistryError.unknownExpert(id) }
            for version in versions where version.state != .revoked {
                try version.move(
                    to: .revoked,
                    reason: reason,
                    actor: caller.actor,
                    now: now,
                    db
                )
            }
        }
        endLeasesIfRevoked(id)
    }

    /// The versions of `id`, newest first.
    package func versions(of id: ExpertID) throws -> [CardVersion] {
        try database.read { try CardVersion.of(id, $0) }
    }

    /// The bytes of a card as they were received, or nil where there is no such version.
    package func card(of id: ExpertID, version: String) throws -> [UInt8]? {
        try database.read { db in
            try Data.fetchOne(
                db,
                sql: "SELECT card FROM card_versions WHERE expert = ? AND version = ?",
                arguments: [id.description, version]
            )
            .map([UInt8].init)
        }
    }

    /// What the last exam of a version said, as JSON, or nil before it.
    package func exam(of id: ExpertID, version: String) throws -> ExamReport? {
        let json = try database.read { db in
            try String.fetchOne(
                db,
                sql: "SELECT exam FROM card_versions WHERE expert = ? AND version = ?",
                arguments: [id.description, version]
            )
        }
        return try json.map { try WireJSON.decode(ExamReport.self, from: Data($0.utf8)) }
    }

    private func authorise(_ caller: Caller, _ id: ExpertID, _ next: ExpertState) throws {
        let isOwner = caller.kind == .organisation && caller.owner == id.owner
        guard caller.kind == .admin || (isOwner && Lifecycle.ownerMay(next)) else {
            throw RegistryError.notYourExpert(id)
        }
    }

    private func checkReason(_ reason: String) throws(RegistryError) {
        guard (1...1_000).contains(reason.unicodeScalars.count) else {
            throw .invalid(
                pointer: "/reason",
                reason: "a reason of 1 to 1000 characters is needed; the audit keeps it"
            )
        }
    }

    private func chosen(
        _ versions: [CardVersion],
        _ id: ExpertID,
        _ version: String
    ) throws -> CardVersion {
        guard !versions.isEmpty else { throw RegistryError.unknownExpert(id) }
        guard let card = versions.first(where: { $0.version == version }) else {
            throw RegistryError.invalid(
                pointer: "/version",
                reason: "\(id) has no version \(version)"
            )
        }
        return card
    }

    private func meant(
        _ versions: [CardVersion],
        _ id: ExpertID,
        _ next: ExpertState
    ) throws -> CardVersion {
        guard let newest = versions.first else { throw RegistryError.unknownExpert(id) }
        let candidates = versions.filter { Lifecycle.allows($0.state, next) }
        return candidates.first { $0.state == .active && (next == .paused || next == .revoked) }
            ?? candidates.first ?? newest
    }

    private func endLeasesIfRevoked(_ id: ExpertID) {
        if definitions[id]?.state == .revoked { leases.end(id) }
    }
}
