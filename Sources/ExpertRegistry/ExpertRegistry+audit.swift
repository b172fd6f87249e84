import GRDB
package import Wire

extension ExpertRegistry {
    /// The latest changes, newest first; of one expert, or of all.
    package func history(of id: ExpertID?, limit: Int) throws -> [AuditRow] {
        let condition = id == nil ? "1" : "subject = ?"
        return try database.read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM audit WHERE \(condition) ORDER BY id DESC LIMIT ?",
                arguments: id.map { [$0.description, max(0, limit)] } ?? [max(0, limit)]
            )
            .map(AuditRow.init)
        }
    }

    /// How many rows the audit's chain holds.
    ///
    /// Throws `TrustError.chainBroken(at:)` with the number of the first row that does not fit.
    package func verifyAudit() throws -> Int {
        try database.read(AuditLog.verify)
    }
}
