/// What the audits of one expert's sketches have found, and what follows from it.
///
/// The findings add up to two suspicions that never fall below nothing (Page 1954, "Continuous
/// inspection schemes"), so that an expert is soon found out that begins to lie late. An honest one
/// is found out within n audits with a probability of n·e^−threshold at most (Lorden 1971). They are
/// two, since who makes its passages of the questions bears out whatever is claimed.
package struct AuditTally: Sendable, Hashable {
    /// One in ten million an audit: of an honest expert's first 10,000 audits one in a thousand.
    static let refutedFrom = 16.1
    /// Half way.
    static let doubtfulFrom = 8.0
    /// What an expert that mends its sketch has to live down at the most.
    private static let most = 20.0
    /// What a finding is worth a hundred audits later is about a third.
    private static let memory = 0.99
    /// Ten audits of the worst that an honest expert may be.
    private static let prior = (held: 6.5, all: 10.0)

    /// How many audits came to what, the latest counting most.
    package private(set) var held: Double
    package private(set) var silent: Double
    package private(set) var unfounded: Double
    /// The logarithm of how much likelier a lie is than an honest sketch, 0 at the least.
    package private(set) var suspicion: Double
    /// The same of passages that are made of the questions.
    package private(set) var echoing: Double
    private var isRefuted: Bool

    package init() {
        self.init(held: 0, silent: 0, unfounded: 0, suspicion: 0, echoing: 0, isRefuted: false)
    }

    /// A tally that was kept.
    package init(
        held: Double,
        silent: Double,
        unfounded: Double,
        suspicion: Double,
        echoing: Double,
        isRefuted: Bool
    ) {
        self.held = held
        self.silent = silent
        self.unfounded = unfounded
        self.suspicion = suspicion
        self.echoing = echoing
        self.isRefuted = isRefuted
    }

    /// The share of audits that bore the sketch out: a Beta mean.
    package var mean: Double {
        (held + Self.prior.held) / (held + silent + unfounded + Self.prior.all)
    }

    package var verdict: AuditVerdict {
        if isRefuted { return .refuted }
        return worst >= Self.doubtfulFrom ? .doubtful : .sound
    }

    private var worst: Double { max(suspicion, echoing) }

    /// Counts one more audit.
    package mutating func count(_ finding: AuditFinding) {
        if finding != .faithful {
            held = held * Self.memory + (finding == .held ? 1 : 0)
            silent = silent * Self.memory + (finding == .silent ? 1 : 0)
            let isUnfounded = finding == .unfounded || finding == .echoed
            unfounded = unfounded * Self.memory + (isUnfounded ? 1 : 0)
        }
        suspicion = Self.sum(suspicion, finding.evidence)
        echoing = Self.sum(echoing, finding.echoEvidence)
        // Who was found out must bear out all of it again.
        isRefuted = isRefuted ? worst > 0 : worst >= Self.refutedFrom
    }

    private static func sum(_ suspicion: Double, _ evidence: Double) -> Double {
        min(max(suspicion + evidence, 0), most)
    }
}
