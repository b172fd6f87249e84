import FoundationEssentials
package import Trust
package import Wire

/// Makes an expert's signed card from its manifest.
package struct ExpertCard: Sendable {
    private let manifest: ExpertManifest

    package init(_ manifest: ExpertManifest) {
        self.manifest = manifest
    }

    /// The card signed by `key`, naming `url` as where the expert is to be found.
    ///
    /// - Throws: ``KnowledgeError`` where the manifest's id is none, ``TrustError`` where the card
    ///   cannot be signed.
    package func signed(by key: SigningKey, url: String) throws -> JSONValue {
        let encoded = try WireJSON.plainEncoder().encode(try card(url: url))
        let value = try JSONDecoder().decode(JSONValue.self, from: encoded)
        return try CardSigning.sign(card: value, with: key)
    }

    private func card(url: String) throws -> AgentCard {
        AgentCard(
            name: manifest.name,
            description: manifest.description,
            version: manifest.version,
            provider: .init(organization: manifest.ownerName, url: url),
            url: "\(url)/v1",
            parameters: try parameters(),
            skills: manifest.skills.map {
                .init(
                    id: $0.id,
                    name: $0.name,
                    description: $0.description,
                    tags: $0.tags,
                    examples: $0.examples.isEmpty ? nil : $0.examples
                )
            }
        )
    }

    private func parameters() throws(KnowledgeError) -> ExpertParameters {
        ExpertParameters(
            id: try manifest.expertID(),
            owner: .init(legalName: manifest.ownerName, contact: manifest.contact),
            domains: manifest.domains,
            languages: manifest.languages,
            data: .init(asOf: manifest.asOf, classification: "open", region: "VN"),
            rules: .init(aiLawRisk: "medium", mustCite: true, disclaimer: manifest.disclaimer)
        )
    }
}

extension ExpertManifest {
    /// The manifest's `id` as `owner/name`.
    package func expertID(file: String = "expert.yaml") throws(KnowledgeError) -> ExpertID {
        guard let id = ExpertID(id) else {
            throw .wrongValue(
                file: file,
                key: "id",
                expected: "owner/name, each of [a-z0-9-]{2,40}"
            )
        }
        return id
    }
}
