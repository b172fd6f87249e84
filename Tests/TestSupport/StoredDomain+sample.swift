package import ExpertRegistry

extension StoredDomain {
    /// A domain as if an admin had added it.
    package static func sample(id: String, name: String, examples: [String]) -> StoredDomain {
        StoredDomain(
            definition: DomainDefinition(
                id: id,
                name: name,
                description: name,
                examples: examples
            ),
            actor: "admin:1:an",
            changed: 0
        )
    }
}
