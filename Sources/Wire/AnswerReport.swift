/// The top-level `vanmieu` object of an answer: who was asked, what came back, on which source.
package struct AnswerReport: Sendable, Hashable, Codable {
    package var schema = 1
    package var recordId: String
    package var verdict: Verdict
    package var policyVersion: String
    package var aiGenerated = true
    package var route: RouteReport
    package var experts: [ExpertReport]
    package var missing: [MissingExpert]
    package var citations: [Citation]
    package var routerMs: Double

    package init(
        recordId: String,
        verdict: Verdict,
        policyVersion: String,
        route: RouteReport,
        experts: [ExpertReport] = [],
        missing: [MissingExpert] = [],
        citations: [Citation] = [],
        routerMs: Double = 0
    ) {
        self.recordId = recordId
        self.verdict = verdict
        self.policyVersion = policyVersion
        self.route = route
        self.experts = experts
        self.missing = missing
        self.citations = citations
        self.routerMs = routerMs
    }
}

/// How an answer ended.
package enum Verdict: String, Sendable, Hashable, Codable {
    case answered, partial, conflicting
    case needsClarification = "needs_clarification"
    case abstained, refused
}

/// The domains that a question was found to touch, and what followed from that.
package struct RouteReport: Sendable, Hashable, Codable {
    package enum Strategy: String, Sendable, Hashable, Codable {
        case single
        case fanOut = "fan_out"
        case forced, clarify, none
    }

    /// The domains that are asked, most probable first; all of them under `explain`.
    package var domains: [DomainReport]
    /// The conformal set.
    package var set: [String]
    package var outOfScope: Double
    package var strategy: Strategy
    /// True where the question was read with earlier turns of its conversation; else nil.
    package var followUp: Bool?
    /// What was put to the experts, where it is not what was typed.
    package var readAs: String?

    package init(
        domains: [DomainReport],
        set: [String],
        outOfScope: Double,
        strategy: Strategy,
        followUp: Bool? = nil,
        readAs: String? = nil
    ) {
        self.domains = domains
        self.set = set
        self.outOfScope = outOfScope
        self.strategy = strategy
        self.followUp = followUp
        self.readAs = readAs
    }
}

/// A domain with the probability that the question touches it.
package struct DomainReport: Sendable, Hashable, Codable {
    package var id: String
    package var probability: Double

    package init(id: String, probability: Double) {
        self.id = id
        self.probability = probability
    }
}

/// How the call to one expert for one part of the question ended.
package struct ExpertReport: Sendable, Hashable, Codable {
    package enum Status: String, Sendable, Hashable, Codable {
        case ok, abstained, timeout, failed, refused, shed
        /// Asked because another was late, who then answered first.
        case unneeded
    }

    package var id: ExpertID
    package var name: String
    package var ownerName: String
    package var cardVersion: String
    package var status: Status
    package var confidence: Double?
    package var latencyMs: Double?
    /// The 0-based part of the question it was asked.
    package var part: Int
    /// Requests sent to its nodes, where it was not one.
    package var attempts: Int?
    /// True where a second node was asked while the first was still silent.
    package var hedged: Bool?

    package init(
        id: ExpertID,
        name: String,
        ownerName: String,
        cardVersion: String,
        status: Status,
        confidence: Double?,
        latencyMs: Double?,
        part: Int,
        attempts: Int? = nil,
        hedged: Bool? = nil
    ) {
        self.id = id
        self.name = name
        self.ownerName = ownerName
        self.cardVersion = cardVersion
        self.status = status
        self.confidence = confidence
        self.latencyMs = latencyMs
        self.part = part
        self.attempts = attempts
        self.hedged = hedged
    }
}

/// An expert that should have answered and did not.
package struct MissingExpert: Sendable, Hashable, Codable {
    package var expert: ExpertID
    /// `timeout`, `failed`, or the eligibility rule that left it out.
    package var reason: String
    /// The part of the question it would have covered.
    package var wouldCover: String

    package init(expert: ExpertID, reason: String, wouldCover: String) {
        self.expert = expert
        self.reason = reason
        self.wouldCover = wouldCover
    }
}

/// A source of the answer: ``start`` and ``end`` are Unicode scalars of the NFC content.
package struct Citation: Sendable, Hashable, Codable {
    package var n: Int
    package var expert: ExpertID
    package var passage: String
    package var document: String
    package var section: String
    package var quote: String
    package var asOf: String
    package var url: String?
    package var start: Int
    package var end: Int

    package init(n: Int, expert: ExpertID, evidence: EvidencePassage, quote: String) {
        self.n = n
        self.expert = expert
        passage = evidence.passageId
        document = evidence.document
        section = evidence.section
        self.quote = quote
        asOf = evidence.asOf
        url = evidence.url
        start = 0
        end = 0
    }

    /// The source as people cite it: the text, and the place in it.
    package var source: String {
        section.isEmpty ? document : "\(document), \(section)"
    }
}
