import Classification
import ExpertRegistry

/// What `GET /v1/domains` says of one domain.
struct DomainListing: Sendable, Encodable {
    let id: String
    let name: String
    /// `built_in` or `added`.
    let origin: String
    private(set) var description: String?
    private(set) var examples: [String]?
    /// Who changed it last, as the audit names callers.
    private(set) var actor: String?
    /// Unix time in milliseconds.
    private(set) var changed: Int64?

    init(id: String, name: String) {
        self.id = id
        self.name = name
        origin = "built_in"
    }

    init(_ domain: StoredDomain) {
        id = domain.definition.id
        name = domain.definition.name
        origin = "added"
        description = domain.definition.description
        examples = domain.definition.examples
        actor = domain.actor
        changed = domain.changed
    }
}

/// What adding a domain answers.
struct DomainReceipt: Sendable, Encodable {
    let id: String
    let name: String
    /// `routable`, or `proposed` after a dry run.
    let state: String
    let overlap: DomainOverlap

    init(_ domain: DomainDefinition, overlap: DomainOverlap, isRouted: Bool) {
        id = domain.id
        name = domain.name
        state = isRouted ? "routable" : "proposed"
        self.overlap = overlap
    }
}
