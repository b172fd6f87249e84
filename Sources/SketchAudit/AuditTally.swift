/// What the audits of one expert's sketches have found, and what follows from it.
///
/// The findings add up to a suspicion that never falls below nothing (Page 1954, "Continuous
/// inspection schemes"), so that an expert is soon found out that begins to lie late. An honest one
/// is found out within n audits with a probability of n·e^−threshold at most (Lorden 1971).
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
    private var isRefuted: Bool

    package init() {
        self.init(held: 0, silent: 0, unfounded: 0, suspicion: 0, isRefuted: false)
    }

    /// A tally that was kept.
    package init(
        held: Double,
        silent: Double,
        unfounded: Double,
        suspicion: Double,
        isRefuted: Bool
    ) {
        self.held = held
        self.silent = silent
        self.unfounded = unfounded
        self.suspicion = suspicion
        self.isRefuted = isRefuted
    }

    /// The share of audits that bore the sketch out: a Beta mean.
    package var mean: Double {
        (held + Self.prior.held) / (held + silent + unfounded + Self.prior.all)
    }

    package var verdict: AuditVerdict {
        if isRefuted { return .refuted }
        return suspicion >= Self.doubtfulFrom ? .doubtful : .sound
    }

    /// Counts one more audit.
    package mutating func count(_ finding: AuditFinding) {
        held = held * Self.memory + (finding == .held ? 1 : 0)
        silent = silent * Self.memory + (finding == .silent ? 1 : 0)
        let isUnfounded = finding == .unfounded || finding == .echoed
        unfounded = unfounded * Self.memory + (isUnfounded ? 1 : 0)
        suspicion = min(max(suspicion + finding.evidence, 0), Self.most)
        // Who was found out must bear out all of it again.
        isRefuted = isRefuted ? suspicion > 0 : suspicion >= Self.refutedFrom
    }
}
