/// The rules of one router, read from `policy.yaml`; who may be asked, how many, for how long.
package struct Policy: Sendable, Hashable, Codable {
    package var version: String
    package var eligibility: Eligibility
    /// The least probability at which a domain is asked, where it is to differ from the model's.
    package var thresholds: [String: Double]
    package var fanOut: FanOut
    package var deadlines: Deadlines
    package var ledger: Ledger
    package var quotas: Quotas
    package var approval: Approval
    package var audits: Audits
    package var probes: Probes

    package struct Eligibility: Sendable, Hashable, Codable {
        /// Lifecycle states that may serve.
        package var states: [String]
        package var dataClasses: [String]
        package var regions: [String]
        /// Hosts that nodes may live on.
        package var hosts: [String]
    }

    package struct FanOut: Sendable, Hashable, Codable {
        /// 1 to 5 calls a question.
        package var maxExperts: Int
        /// The least probability of a domain whose expert may stand in for one that failed.
        package var widenAbove: Double
        /// The least probability of a second domain whose expert is asked along, so that the
        /// evidence decides where the classifier cannot.
        package var rivalAbove: Double
        /// The confidence of an expert's reply below which the next one is asked as well, and the
        /// reply that holds more of the question is shown.
        package var weakBelow: Double
        /// The share of questions, 0.05 at most, for which an expert may be asked along of whom
        /// little is known.
        package var explore: Double
    }

    package struct Deadlines: Sendable, Hashable, Codable {
        package var defaultMs: Int
        package var longestMs: Int
        /// Kept back from the experts' time for combining.
        package var reserveMs: Int

        /// What experts get of a question's `total` milliseconds.
        package func expertMilliseconds(of total: Int) -> Int {
            max(1, total - max(reserveMs, total / 20))
        }
    }

    package struct Ledger: Sendable, Hashable, Codable {
        package enum Content: String, Sendable, Hashable, Codable {
            case none, full
        }

        /// Whether records keep the words of question and answer.
        package var content: Content
    }

    package struct Quotas: Sendable, Hashable, Codable {
        /// Questions a minute of one application key.
        package var applicationPerMinute: Int
        /// Questions a minute of the built-in page, all visitors together.
        package var pagePerMinute: Int
    }

    package struct Approval: Sendable, Hashable, Codable {
        /// The least share of exam questions that must be right.
        package var examPassMark: Double
        /// The local operator gives both approvals; shadow and canary take no time.
        package var localOperator: Bool
    }

    package struct Audits: Sendable, Hashable, Codable {
        /// How often an hour, on the average, an expert is asked about what its sketch claims.
        package var perHour: Double
    }

    package struct Probes: Sendable, Hashable, Codable {
        /// How often a day, on the average, an expert without a sketch is asked what it knows.
        package var perDay: Double
    }

    package init(
        version: String,
        eligibility: Eligibility,
        thresholds: [String: Double],
        fanOut: FanOut,
        deadlines: Deadlines,
        ledger: Ledger,
        quotas: Quotas,
        approval: Approval,
        audits: Audits,
        probes: Probes
    ) {
        self.version = version
        self.eligibility = eligibility
        self.thresholds = thresholds
        self.fanOut = fanOut
        self.deadlines = deadlines
        self.ledger = ledger
        self.quotas = quotas
        self.approval = approval
        self.audits = audits
        self.probes = probes
    }
}
