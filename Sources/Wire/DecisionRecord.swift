/// All that explains one decision; `POST /v1/route` and `GET /v1/records/{id}` give it.
package struct DecisionRecord: Sendable, Hashable, Codable {
    package var schema = 1
    package var recordId: String
    /// No expert was called: the decision alone was asked for.
    package var dryRun: Bool
    /// ISO 8601, UTC, milliseconds.
    package var at: String
    package var application: String
    /// The question, or nil where the policy keeps none.
    package var query: String?
    package var parts: [PartRecord]
    package var route: RouteReport
    /// Every domain with its probability, most probable first.
    package var domains: [DomainReport]
    /// The text features that decided, the weightiest first.
    package var features: [String]
    package var considered: [ConsideredExpert]
    /// How many experts that are not listed each rule left out; nil where all are listed.
    package var leftOut: [String: Int]?
    package var plan: [PlannedCall]
    package var deadlineMs: Int
    package var versions: Versions
    package var decisionMs: Double
    /// Absent from a dry run.
    package var answer: AnswerReport?
    /// The text of the answer, where the policy keeps content.
    package var content: String?

    package init(
        recordId: String,
        dryRun: Bool,
        at: String,
        application: String,
        query: String?,
        route: RouteReport,
        deadlineMs: Int,
        versions: Versions
    ) {
        self.recordId = recordId
        self.dryRun = dryRun
        self.at = at
        self.application = application
        self.query = query
        self.route = route
        self.deadlineMs = deadlineMs
        self.versions = versions
        parts = []
        domains = []
        features = []
        considered = []
        plan = []
        decisionMs = 0
    }

    package struct PartRecord: Sendable, Hashable, Codable {
        package var text: String
        package var domains: [DomainReport]

        package init(text: String, domains: [DomainReport]) {
            self.text = text
            self.domains = domains
        }
    }

    /// An expert that was looked at: chosen, or left out by a named rule.
    package struct ConsideredExpert: Sendable, Hashable, Codable {
        package var expert: ExpertID
        package var score: Double
        package var features: ExpertFeatures
        package var chosen: Bool
        /// `state`, `data_class`, `region`, `no_live_node`, `not_allowed`, `other_domain`,
        /// `fewer_suffice`; nil where it was chosen.
        package var leftOutBy: String?

        package init(
            expert: ExpertID,
            score: Double,
            features: ExpertFeatures,
            chosen: Bool,
            leftOutBy: String?
        ) {
            self.expert = expert
            self.score = score
            self.features = features
            self.chosen = chosen
            self.leftOutBy = leftOutBy
        }
    }

    package struct PlannedCall: Sendable, Hashable, Codable {
        package var expert: ExpertID
        package var part: Int
        /// True where it is asked along because little is known of it; else nil.
        package var explored: Bool?

        package init(expert: ExpertID, part: Int, explored: Bool? = nil) {
            self.expert = expert
            self.part = part
            self.explored = explored
        }
    }

    package struct Versions: Sendable, Hashable, Codable {
        package var model: String
        package var policy: String
        package var definitions: Int

        package init(model: String, policy: String, definitions: Int) {
            self.model = model
            self.policy = policy
            self.definitions = definitions
        }
    }
}
