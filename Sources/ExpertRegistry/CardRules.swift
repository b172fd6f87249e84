import Trust
import Wire

/// What a card must say before it is admitted; `registry/schemas/card.schema.json` in code.
enum CardRules {
    /// Where the members of our extension stand in the body of a registration.
    static let parameters = "/card/capabilities/extensions/0/params"

    private static let classifications = [
        "open", "internal", "personal", "sensitive", "important", "core",
    ]
    private static let risks = ["low", "medium", "high"]

    /// The members of our extension, checked against the path, the owner and the policy.
    static func check(
        _ card: AgentCard,
        id: ExpertID,
        owner: TrustedOwner,
        hosts: HostPolicy
    ) throws(RegistryError) {
        guard let members = card.parameters else {
            throw .invalid(
                pointer: "/card/capabilities/extensions",
                reason: "the card lacks the extension \(AgentCard.extensionURI)"
            )
        }
        guard members.id == id else { throw .pathMismatch(path: id, card: members.id) }
        try checkTexts(card)
        try check(members, owner: owner)
        for (position, interface) in card.supportedInterfaces.enumerated() {
            try hosts.check(
                interface.url,
                owner: owner,
                pointer: "/card/supportedInterfaces/\(position)/url"
            )
        }
    }

    private static func checkTexts(_ card: AgentCard) throws(RegistryError) {
        try require(isText(card.name, 200), "/card/name", "a name of at most 200 characters")
        try require(
            isText(card.description, 4_000),
            "/card/description",
            "a text of at most 4000 characters"
        )
        try require(
            isVersion(card.version),
            "/card/version",
            "up to 40 letters, digits, dots, hyphens or plus signs"
        )
        try require(
            !card.supportedInterfaces.isEmpty,
            "/card/supportedInterfaces",
            "at least one interface"
        )
        try require(!card.skills.isEmpty, "/card/skills", "at least one skill")
    }

    private static func check(
        _ members: ExpertParameters,
        owner: TrustedOwner
    ) throws(RegistryError) {
        try require(!members.domains.isEmpty, parameters + "/domains", "at least one domain")
        for (position, domain) in members.domains.enumerated()
        where !owner.allowedDomains.contains(domain) {
            throw .domainNotAllowed(domain, at: position)
        }
        try require(
            Set(members.domains).count == members.domains.count,
            parameters + "/domains",
            "different domains"
        )
        try require(!members.languages.isEmpty, parameters + "/languages", "at least one language")
        try require(isDate(members.data.asOf), parameters + "/data/asOf", "a date YYYY-MM-DD")
        try require(
            classifications.contains(members.data.classification),
            parameters + "/data/classification",
            "one of " + classifications.joined(separator: ", ")
        )
        try require(
            members.data.region.utf8.count == 2
                && members.data.region.utf8.allSatisfy { (65...90).contains($0) },
            parameters + "/data/region",
            "an ISO 3166 code such as VN"
        )
        try require(
            risks.contains(members.rules.aiLawRisk),
            parameters + "/rules/aiLawRisk",
            "one of " + risks.joined(separator: ", ")
        )
    }

    private static func require(
        _ holds: Bool,
        _ pointer: String,
        _ wanted: String
    ) throws(RegistryError) {
        guard holds else {
            throw .invalid(pointer: pointer, reason: "\(pointer) must hold \(wanted)")
        }
    }

    private static func isText(_ text: String, _ longest: Int) -> Bool {
        (1...longest).contains(text.unicodeScalars.count)
    }

    private static func isVersion(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
                    || $0 == 43 || $0 == 45 || $0 == 46
            }
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }),
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return false }
        return (1...12).contains(month) && (1...31).contains(day)
    }
}
