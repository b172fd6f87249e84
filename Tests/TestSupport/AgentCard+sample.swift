package import Wire

extension AgentCard {
    /// A card of an open Vietnamese expert.
    package static func sample(
        _ id: String = "bo-tu-phap/luat",
        name: String = "Chuyên gia Luật",
        domains: [String] = ["law"],
        classification: String = "open",
        region: String = "VN",
        examples: [String] = [],
        disclaimer: String = "Chỉ để tham khảo."
    ) -> AgentCard {
        AgentCard(
            name: name,
            description: "Trả lời từ văn bản của mình",
            version: "1.2.0",
            provider: Provider(organization: "Bộ Tư pháp", url: "https://moj.example.vn"),
            url: "http://127.0.0.1:9001",
            parameters: ExpertParameters(
                id: .sample(id),
                owner: .init(legalName: "Bộ Tư pháp", contact: "mailto:a@example.vn"),
                domains: domains,
                languages: ["vi"],
                data: .init(asOf: "2026-11-01", classification: classification, region: region),
                rules: .init(aiLawRisk: "medium", mustCite: true, disclaimer: disclaimer)
            ),
            skills: [
                Skill(
                    id: "qa",
                    name: "Hỏi đáp",
                    description: "Hỏi đáp",
                    tags: domains,
                    examples: examples
                )
            ]
        )
    }
}
