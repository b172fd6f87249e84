import Combining
import ExpertRegistry
import Wire

/// What has become of one call of an exchange.
struct CallState: Sendable {
    enum Outcome: Sendable {
        case replied(ExpertReply)
        case failed(ExpertReport.Status)
    }

    /// How a call ended; what its expert said is told by ``attributed``.
    enum Ending: Sendable, Hashable {
        case replied
        case failed(ExpertReport.Status)
    }

    let candidate: Candidate
    let part: Int
    let began: Moment
    /// It was asked because another expert of its part was late.
    let isStandIn: Bool
    /// How late it is.
    private(set) var lag: Lag?
    /// What the expert said, if it replied.
    private(set) var attributed: AttributedReply?
    /// What has come of a reply that is told piece by piece; nil where nothing has.
    var incoming: IncomingReply?
    /// Words of the reply have left: it can be neither replaced nor taken back.
    var isSpoken = false
    private(set) var ending: Ending?
    private(set) var ended: Moment?
    /// How the call ended; a pending one counts as timed out.
    private(set) var status = ExpertReport.Status.timeout

    init(candidate: Candidate, part: Int, began: Moment, isStandIn: Bool = false) {
        self.isStandIn = isStandIn
        self.candidate = candidate
        self.part = part
        self.began = began
    }

    /// Whether something of a reply that is still written can be shown.
    var hasWords: Bool { isPending && incoming?.hasWords == true }

    mutating func take(_ piece: ReplyPiece) {
        var reply = incoming ?? IncomingReply(expert: candidate.definition.id)
        incoming = nil
        reply.add(piece)
        incoming = reply
    }

    mutating func settle(as outcome: Outcome, at now: Moment) {
        ended = now
        switch outcome {
        case .replied(let reply):
            ending = .replied
            if !isSpoken { attributed = attribute(reply) }
            status = isSpoken || attributed?.isUseful == true ? .ok : .abstained
        case .failed(let failure):
            ending = .failed(failure)
            status = failure
        }
    }

    private func attribute(_ reply: ExpertReply) -> AttributedReply {
        AttributedReply(
            expert: candidate.definition.id,
            name: candidate.definition.card.name,
            reply: reply
        )
    }

    /// Requests that were sent; nil where that was not told.
    private var attempts: Int?
    private var isHedged = false

    /// Seconds after which the expert that shed the call may be asked again, where it said so.
    private(set) var retryAfter: Int?

    mutating func took(_ attempts: Int, hedged: Bool, retryAfter: Int?) {
        self.attempts = attempts
        isHedged = hedged
        self.retryAfter = retryAfter
    }

    mutating func fallBehind(_ lag: Lag) {
        self.lag = max(lag, self.lag ?? lag)
    }

    /// How sure the expert is of a reply, or of what has come of one, that rests on evidence; a plain
    /// text says nothing of that.
    var evidencedConfidence: Double? {
        if let reply = attributed?.reply.report {
            return reply.evidence.isEmpty ? nil : reply.confidence
        }
        return incoming?.hasEvidence == true ? incoming?.confidence : nil
    }

    var isPending: Bool { ending == nil }

    /// It may still reply in time.
    var isAwaited: Bool { isPending && lag == nil }

    var hasReplied: Bool { ending == .replied }

    /// It was asked for the sake of what `other`, who is late, should have told.
    func standsIn(for other: CallState) -> Bool {
        let domains = other.candidate.definition.domains
        return isStandIn
            || candidate.isRival && candidate.definition.domains.contains(where: domains.contains)
    }

    /// The expert should have answered and did not; a rival need not, nor who was merely slower than
    /// the one that stood in.
    var isMissing: Bool {
        if case .failed = ending { return !candidate.isRival && !isReplaced }
        return false
    }

    /// The expert replied, had something to say, and no rival said it better.
    var isUseful: Bool { (status == .ok || isSpoken) && !isSetAside }

    /// Another expert of its domain stood in for it while it was late.
    private(set) var isReplaced = false

    mutating func replace() {
        isReplaced = true
    }

    /// Another expert's reply holds more of the question.
    private(set) var isSetAside = false

    mutating func setAside() {
        isSetAside = true
    }

    func report(now: Moment) -> ExpertReport {
        ExpertReport(
            id: candidate.definition.id,
            name: candidate.definition.card.name,
            ownerName: candidate.definition.ownerName,
            cardVersion: candidate.definition.cardVersion,
            status: status,
            confidence: attributed?.reply.report.confidence ?? incoming?.confidence,
            latencyMs: (ended ?? now).milliseconds(since: began),
            part: part,
            attempts: attempts.flatMap { $0 == 1 ? nil : $0 },
            hedged: isHedged ? true : nil
        )
    }
}
