/// One change to the registry: who did what, when and why.
package struct AuditRow: Sendable, Hashable {
    package let id: Int64
    /// Unix time in milliseconds.
    package let at: Int64
    package let actor: String
    /// Dotted, for instance `expert.registered`.
    package let action: String
    /// An expert's id, a key's number, an owner's slug.
    package let subject: String
    package let version: String?
    package let reason: String?
    package let details: String?
    /// The row's link in the hash chain.
    package let link: String
}
