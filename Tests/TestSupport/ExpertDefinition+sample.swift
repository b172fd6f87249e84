package import ExpertRegistry
package import Wire

extension ExpertDefinition {
    /// An expert of one domain; active, with open data in Vietnam.
    package static func sample(
        _ id: String,
        domain: String,
        state: ExpertState = .active,
        card: AgentCard? = nil
    ) -> ExpertDefinition {
        let card = card ?? .sample(id, name: "Chuyên gia \(id)", domains: [domain])
        return ExpertDefinition(
            id: .sample(id),
            cardVersion: card.version,
            cardSHA256: String(repeating: "0", count: 64),
            state: state,
            card: card,
            ownerName: "Cơ quan \(id)",
            domains: [domain],
            examScore: 0.9
        )
    }
}

extension NodeLease {
    /// A lease of the only node of `expert`.
    package static func sample(_ expert: ExpertID) -> NodeLease {
        NodeLease(
            expert: expert,
            node: "may-1",
            url: "http://127.0.0.1:9001",
            keyID: "key",
            inFlight: 0,
            draining: false,
            expires: .max
        )
    }
}
