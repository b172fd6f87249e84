import FoundationEssentials
import GRDB
import Trust

/// A row as it is chained: an entry, or the gap that dropped ones left.
struct LedgerRow {
    let id: String
    let at: Int64
    let application: String
    let verdict: String
    let domains: String
    /// How many entries were dropped here; 0 for an entry.
    let gap: Int
    /// Over what may be deleted: the query and the record.
    let contentHash: String

    init(_ entry: LedgerEntry) {
        id = entry.id
        at = entry.at
        application = entry.application
        verdict = entry.verdict
        domains = entry.domains
        gap = 0
        contentHash = Self.hash(query: entry.query, json: entry.json)
    }

    init(_ gap: WaitingEntries.Gap) {
        id = ""
        at = gap.at
        application = ""
        verdict = "gap"
        domains = ""
        self.gap = gap.count
        contentHash = Self.hash(query: nil, json: Data())
    }

    init(_ row: Row) {
        id = row["id"]
        at = row["at"]
        application = row["application"]
        verdict = row["verdict"]
        domains = row["domains"]
        gap = row["gap"]
        contentHash = row["content_hash"]
    }

    /// What enters the chain for this row, as number `row`.
    func hash(at row: Int64) -> String {
        HashChain.contentHash([
            String(row), id, String(at), application, verdict, domains, String(gap), contentHash,
        ])
    }

    static func hash(query: String?, json: Data) -> String {
        HashChain.contentHash([query, ContentHash.hex(of: json)])
    }
}
