package import Trust
package import Wire

/// Why the registry refuses: what is wrong, where, and how to mend it.
///
/// ``pointer`` is a JSON pointer into the body of the request that failed, so that the gateway can
/// answer with problem+json.
package enum RegistryError: Error, Sendable, Hashable {
    case unknownExpert(ExpertID)
    case notYourExpert(ExpertID)
    case expertRevoked(ExpertID)
    case cardRefused(TrustError)
    case pathMismatch(path: ExpertID, card: ExpertID)
    case versionConflict(ExpertID, version: String)
    case challengeUnknown
    case challengeExpired
    case tooManyChallenges(limit: Int)
    case proofInvalid(field: String, reason: String)
    case domainNotAllowed(String, at: Int)
    case transitionRefused(from: ExpertState, to: ExpertState)
    case hostRefused(url: String, pointer: String)
    case adminOnly
    case unknownDomain(String)
    case domainInUse(String, by: ExpertID)
    case tooManyDomains(limit: Int)
    case invalid(pointer: String, reason: String)
    case migrationChanged(String)
    case migrationMissing(String)
    case fileExists(String)
    case notDurable
}

extension RegistryError {
    /// The kebab-case slug on the wire.
    package var code: String {
        switch self {
        case .unknownExpert: "expert-unknown"
        case .notYourExpert: "expert-not-yours"
        case .expertRevoked: "expert-revoked"
        case .cardRefused(let problem): "card-\(problem.code)"
        case .pathMismatch: "path-mismatch"
        case .versionConflict: "version-conflict"
        case .challengeUnknown: "challenge-unknown"
        case .challengeExpired: "challenge-expired"
        case .tooManyChallenges: "too-many-challenges"
        case .proofInvalid: "proof-invalid"
        case .domainNotAllowed: "domain-not-allowed"
        case .transitionRefused: "transition-refused"
        case .hostRefused: "host-refused"
        case .adminOnly: "admin-only"
        case .unknownDomain: "domain-unknown"
        case .domainInUse: "domain-in-use"
        case .tooManyDomains: "too-many-domains"
        case .invalid: "member-invalid"
        case .migrationChanged: "migration-changed"
        case .migrationMissing: "migration-missing"
        case .fileExists: "file-exists"
        case .notDurable: "not-durable"
        }
    }

    /// The member at fault; empty where no single one is.
    package var pointer: String {
        switch self {
        case .cardRefused(let problem): "/card\(problem.pointer)"
        case .pathMismatch: CardRules.parameters + "/id"
        case .versionConflict: "/card/version"
        case .challengeUnknown, .challengeExpired: "/proof/nonce"
        case .proofInvalid(let field, _): "/proof/\(field)"
        case .domainNotAllowed(_, let position): CardRules.parameters + "/domains/\(position)"
        case .transitionRefused: "/to"
        case .hostRefused(_, let pointer), .invalid(let pointer, _): pointer
        case .unknownExpert, .notYourExpert, .expertRevoked, .tooManyChallenges, .adminOnly,
            .unknownDomain, .domainInUse, .tooManyDomains,
            .migrationChanged, .migrationMissing, .fileExists, .notDurable:
            ""
        }
    }
}

extension RegistryError: CustomStringConvertible {
    package var description: String {
        storageProblem ?? domainProblem ?? registrationProblem
    }

    private var storageProblem: String? {
        switch self {
        case .migrationChanged(let name):
            "the migration \(name) was applied in another wording; restore it, add a new one"
        case .migrationMissing(let name):
            "the migration \(name) was applied but its file is gone; is this an older program?"
        case .fileExists(let path): "\(path) exists; choose a new file for the backup"
        case .notDurable: "the database refuses synchronous = FULL; check its file system"
        default: nil
        }
    }

    private var domainProblem: String? {
        switch self {
        case .adminOnly: "only an admin adds or removes domains"
        case .unknownDomain(let id):
            "no domain \(id.prefix(60)) was added; GET /v1/domains lists them"
        case .domainInUse(let id, let expert):
            "\(expert) serves the domain \(id); pause or revoke it first"
        case .tooManyDomains(let limit): "\(limit) domains are added; remove one first"
        default: nil
        }
    }

    private var registrationProblem: String {
        switch self {
        case .unknownExpert(let id): "no expert \(id) is registered; register its card first"
        case .notYourExpert(let id): "the key belongs to no one who may change \(id)"
        case .expertRevoked(let id): "\(id) was revoked; register a new version of its card"
        case .cardRefused(let problem): "\(problem)"
        case .pathMismatch(let path, let card):
            "the path says \(path), the signed card says \(card); they must be the same"
        case .versionConflict(let id, let version):
            "\(id) \(version) is registered with another content; raise the card's version"
        case .challengeUnknown: "the nonce is unknown or was used; ask for a new challenge"
        case .challengeExpired: "the nonce has expired; ask for a new challenge"
        case .tooManyChallenges(let limit):
            "\(limit) challenges are open; answer one, or wait 5 minutes"
        case .proofInvalid(_, let reason): "the proof is refused: \(reason)"
        case .domainNotAllowed(let domain, _):
            "the trust list does not give the owner the domain \(domain)"
        case .transitionRefused(let from, let to): "an expert cannot go from \(from) to \(to)"
        case .hostRefused(let url, _):
            "\(url) is refused: it must be http(s) on a host that the policy or trust list allows"
        case .invalid(_, let reason): reason
        default: code
        }
    }
}
