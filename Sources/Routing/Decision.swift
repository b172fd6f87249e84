package import ExpertRegistry
package import Wire

/// What was decided about a query before anyone is called: the plan, and all that explains it.
///
/// A class, because it is handed on often and has a dozen members to copy; it never changes.
package final class Decision: Sendable {
    package let query: Query
    /// How the question was read: alone, or with earlier turns of its conversation.
    package let reading: ConversationReading
    package let parts: [PlannedPart]
    package let route: RouteReport
    /// Every domain, most probable first.
    package let domains: [DomainReport]
    package let features: [String]
    package let considered: [DecisionRecord.ConsideredExpert]
    /// How many experts that ``considered`` does not list each rule left out.
    package let leftOut: [String: Int]?
    package let versions: DecisionRecord.Versions
    package let policy: Policy

    init(
        query: Query,
        reading: ConversationReading,
        parts: [PlannedPart],
        route: RouteReport,
        domains: [DomainReport],
        features: [String],
        considered: [DecisionRecord.ConsideredExpert],
        leftOut: [String: Int]?,
        versions: DecisionRecord.Versions,
        policy: Policy
    ) {
        self.query = query
        self.reading = reading
        self.parts = parts
        self.route = route
        self.domains = domains
        self.features = features
        self.considered = considered
        self.leftOut = leftOut
        self.versions = versions
        self.policy = policy
    }

    /// Nobody is asked because the question touches no domain.
    package var isOutOfScope: Bool { route.strategy == .none }

    /// Somebody should be asked and nobody can be.
    package var isStranded: Bool { !isOutOfScope && parts.allSatisfy { $0.chosen.isEmpty } }

    /// The record of this decision, without replies.
    package func record(dryRun: Bool, milliseconds: Double) -> DecisionRecord {
        var record = DecisionRecord(
            recordId: query.recordID,
            dryRun: dryRun,
            at: query.at,
            application: query.application,
            query: dryRun || policy.ledger.content == .full ? query.text : nil,
            route: route,
            deadlineMs: query.deadlineMilliseconds,
            versions: versions
        )
        let showsWords = record.query != nil
        if !showsWords { record.route.readAs = nil }
        record.parts = parts.map { .init(text: showsWords ? $0.text : "", domains: $0.domains) }
        record.domains = domains
        record.features = showsWords ? features : []
        record.considered = considered
        record.leftOut = leftOut
        record.plan = parts.enumerated().flatMap { index, part in
            part.chosen.map {
                .init(
                    expert: $0.definition.id,
                    part: index,
                    explored: $0.isExplored ? true : nil
                )
            }
        }
        record.decisionMs = milliseconds
        return record
    }
}

/// One part of the question with the experts that are to answer it.
package struct PlannedPart: Sendable {
    package let text: String
    package let domains: [DomainReport]
    package var chosen: [Candidate]
    /// Who may stand in where a chosen expert fails, the best first.
    package var reserves: [Candidate]
    /// Who would have been chosen but cannot be reached.
    package var missing: [MissingExpert]
}

/// An expert that may be asked, with the nodes that serve it now.
package struct Candidate: Sendable, Hashable {
    package let definition: ExpertDefinition
    package let nodes: [NodeLease]
    package let features: ExpertFeatures
    /// Asked along because the question's domain is unsure; shown only if it is the better one.
    package var isRival = false
    /// Asked along because little is known of it.
    package var isExplored = false

    var score: Double { features.score }
}
