import FoundationEssentials
import GRDB
import SketchAudit
import Wire

/// The rows of `probes`; one that cannot be read is passed over, and probed anew.
enum ProbeRows {
    static func all(_ db: Database) throws -> [ExpertID: StoredProbe] {
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM probes")
        let pairs = rows.compactMap { row -> (ExpertID, StoredProbe)? in
            let bytes: Data = row["sketch"]
            guard let id = ExpertID(row["expert"] as String),
                let sample = try? ProbeSample(asked: row["asked"], bytes: [UInt8](bytes))
            else { return nil }
            let stored = StoredProbe(
                cardVersion: row["card_version"],
                sample: sample,
                at: row["at"]
            )
            return (id, stored)
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    static func put(_ probe: StoredProbe, of expert: ExpertID, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO probes (expert, card_version, asked, sketch, at)
                VALUES (?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: [
            expert.description, probe.cardVersion, probe.sample.asked, Data(probe.sample.bytes),
            probe.at,
        ])
    }
}
