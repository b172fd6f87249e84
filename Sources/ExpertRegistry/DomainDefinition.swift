/// A domain that an admin added while the network ran.
package struct DomainDefinition: Sendable, Hashable {
    /// The slug that experts, policies and applications name.
    package let id: String
    /// The name that people read.
    package let name: String
    package let description: String
    /// Questions that belong to it.
    package let examples: [String]

    package init(id: String, name: String, description: String, examples: [String]) {
        self.id = id
        self.name = name
        self.description = description
        self.examples = examples
    }
}

/// A domain as the registry keeps it: with who changed it last, and when.
package struct StoredDomain: Sendable, Hashable {
    package let definition: DomainDefinition
    /// As the audit names callers.
    package let actor: String
    /// Unix time in milliseconds.
    package let changed: Int64

    package init(definition: DomainDefinition, actor: String, changed: Int64) {
        self.definition = definition
        self.actor = actor
        self.changed = changed
    }
}
