package import FoundationEssentials

/// One decision to be kept: its record, and the few members that lists are made of.
package struct LedgerEntry: Sendable, Hashable {
    /// The `record_id` that the application was given.
    package let id: String
    /// Unix time in milliseconds.
    package let at: Int64
    /// Label of the application that asked.
    package let application: String
    package let verdict: String
    /// Ids of the domains asked, joined by commas.
    package let domains: String
    /// What was asked, as far as the policy lets it be kept; nil once deleted.
    package let query: String?
    /// The whole record; empty once deleted.
    package let json: Data

    package init(
        id: String,
        at: Int64,
        application: String,
        verdict: String,
        domains: String,
        query: String?,
        json: Data
    ) {
        self.id = id
        self.at = at
        self.application = application
        self.verdict = verdict
        self.domains = domains
        self.query = query
        self.json = json
    }

    /// What the entry weighs in memory, in bytes.
    var weight: Int {
        json.count + (query?.utf8.count ?? 0) + 200
    }
}
