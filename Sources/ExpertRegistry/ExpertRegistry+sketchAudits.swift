import GRDB
package import SketchAudit
import Synchronization
package import Wire

extension ExpertRegistry {
    /// What audits have found of the experts' sketches; nothing of those never audited.
    package var sketchAudits: [ExpertID: AuditTally] {
        memory.withLock { $0.sketchAudits }
    }

    /// Counts what an audit of `expert` has found; gives the verdict where it has changed.
    ///
    /// A new verdict is a change like any other: it stands in the audit, and the definitions get a
    /// new version, by which the catalogue follows it.
    @discardableResult
    package func count(
        _ finding: AuditFinding,
        of expert: ExpertID,
        now: Int64
    ) throws -> AuditVerdict? {
        let earlier = sketchAudits[expert] ?? AuditTally()
        var tally = earlier
        tally.count(finding)
        guard tally.verdict != earlier.verdict else {
            try database.write { try SketchAuditRows.put(tally, of: expert, now: now, $0) }
            memory.withLock { $0.sketchAudits[expert] = tally }
            return nil
        }
        // Before the version, so that nobody takes up the version with the verdict before.
        memory.withLock { $0.sketchAudits[expert] = tally }
        try change { db in
            try SketchAuditRows.put(tally, of: expert, now: now, db)
            try AuditLog.append(
                AuditLog.Entry(
                    at: now,
                    actor: "auditor",
                    action: "sketch.\(tally.verdict.rawValue)",
                    subject: expert.description,
                    details: "held \(percent(tally.mean)) of what it claims"
                ),
                db
            )
        }
        return tally.verdict
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
