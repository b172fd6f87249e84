import FoundationEssentials
import Trust
import Wire

/// A small network: one anchor, one ministry, one router.
struct TrustSample {
    static let now = 1_795_000_000

    let anchor: SigningKey
    let ministry: SigningKey
    let router: SigningKey
    var list: TrustList

    init() throws {
        anchor = try .generate()
        ministry = try .generate()
        router = try .generate()
        list = TrustList(
            serial: 5,
            issued: Self.now - 100,
            expires: Self.now + 100_000,
            anchors: [anchor.verifyingKey],
            owners: [
                TrustedOwner(
                    slug: "bo-tu-phap",
                    name: "Bộ Tư pháp",
                    allowedDomains: ["law"],
                    hosts: ["moj.example.gov.vn"],
                    keys: [
                        TrustedOwner.Key(
                            ministry.verifyingKey,
                            nbf: Self.now - 1_000,
                            exp: Self.now + 1_000
                        )
                    ]
                )
            ],
            routers: [TrustedRouter(name: "hanoi", key: router.verifyingKey)]
        )
    }

    static func card(version: String = "1.0.0") throws -> JSONValue {
        let card = AgentCard(
            name: "Luật",
            description: "Trả lời về pháp luật",
            version: version,
            provider: AgentCard.Provider(
                organization: "Bộ Tư pháp",
                url: "https://moj.example.gov.vn"
            ),
            url: "https://ai.moj.example.gov.vn/v1",
            parameters: try parameters,
            skills: [
                AgentCard.Skill(
                    id: "law.qa",
                    name: "Hỏi đáp",
                    description: "Hỏi đáp pháp luật",
                    tags: ["law"],
                    examples: nil
                )
            ]
        )
        return try CanonicalJSON.parse(Array(WireJSON.plainEncoder().encode(card)))
    }

    func signedCard() throws -> [UInt8] {
        try CanonicalJSON.bytes(CardSigning.sign(card: Self.card(), with: ministry))
    }

    private static var parameters: ExpertParameters {
        get throws {
            guard let id = ExpertID("bo-tu-phap/luat") else { throw TrustError.unsigned }
            return ExpertParameters(
                id: id,
                owner: ExpertParameters.Owner(legalName: "Bộ Tư pháp", contact: "mailto:a@b.vn"),
                domains: ["law"],
                languages: ["vi"],
                data: ExpertParameters.DataRules(
                    asOf: "2026-11-01",
                    classification: "open",
                    region: "VN"
                ),
                rules: ExpertParameters.Conduct(
                    aiLawRisk: "medium",
                    mustCite: true,
                    disclaimer: "Chỉ để tham khảo."
                )
            )
        }
    }
}
