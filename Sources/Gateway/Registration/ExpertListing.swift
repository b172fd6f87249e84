import ExpertRegistry
import SketchAudit
import Wire

/// What `GET /v1/experts` says of one expert.
struct ExpertListing: Sendable, Encodable {
    let id: ExpertID
    let name: String
    let ownerName: String
    let domains: [String]
    let cardVersion: String
    let cardSha256: String
    let state: String
    let examScore: Double?
    let nodes: [Node]
    /// The newest first; only where one expert is asked for.
    private(set) var versions: [Version]?

    /// What audits have found of its sketch; for admins only.
    var sketch: Sketch?

    struct Sketch: Sendable, Encodable {
        /// `sound`, `doubtful` or `refuted`.
        let verdict: String
        /// The share of audits that bore it out: a Beta mean.
        let mean: Double
        /// How many audits came to what, the latest counting most.
        let held: Double
        let silent: Double
        let unfounded: Double
        /// From 8 it is doubtful, from 16.1 refuted, until it is 0 again.
        let suspicion: Double
        /// The same of passages that it makes of the questions.
        let echoing: Double

        init(_ tally: AuditTally) {
            verdict = tally.verdict.rawValue
            mean = tally.mean
            held = tally.held
            silent = tally.silent
            unfounded = tally.unfounded
            suspicion = tally.suspicion
            echoing = tally.echoing
        }
    }

    struct Version: Sendable, Encodable {
        let version: String
        let state: String
    }

    struct Node: Sendable, Encodable {
        let node: String
        let url: String
        let inFlight: Int
        let draining: Bool
        /// Unix time in milliseconds.
        let expires: Int64
    }

    init(_ expert: ExpertDefinition, nodes: [NodeLease]) {
        id = expert.id
        name = expert.card.name
        ownerName = expert.ownerName
        domains = expert.domains
        cardVersion = expert.cardVersion
        cardSha256 = expert.cardSHA256
        state = expert.state.rawValue
        examScore = expert.examScore
        self.nodes = nodes.map {
            Node(
                node: $0.node,
                url: $0.url,
                inFlight: $0.inFlight,
                draining: $0.draining,
                expires: $0.expires
            )
        }
    }

    func with(_ versions: [CardVersion]) -> ExpertListing {
        var listing = self
        listing.versions = versions.map { Version(version: $0.version, state: $0.state.rawValue) }
        return listing
    }
}

/// What registering a card answers.
struct RegistrationReceipt: Sendable, Encodable {
    let id: ExpertID
    let state: String
    let cardVersion: String
    let cardSha256: String

    init(id: ExpertID, _ registration: Registration) {
        self.id = id
        state = registration.state.rawValue
        cardVersion = registration.cardVersion
        cardSha256 = registration.cardSHA256
    }
}

/// What renewing a lease answers: Unix milliseconds until which it holds.
struct LeaseReceipt: Sendable, Encodable {
    let expires: Int64
}
