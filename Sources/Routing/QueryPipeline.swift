package import Classification
import ExpertRegistry
import Wire

/// Decides whom a question is put to: text → domains of each part → plan.
///
/// A pure value: it reads no clock, no database and no network, and calls nobody.
/// ``Exchange`` carries the plan out.
package struct QueryPipeline: Sendable {
    private let classify: @Sendable (String) -> DomainScores
    private let modelVersion: String
    private let policy: Policy

    package init(
        modelVersion: String,
        policy: Policy,
        classify: @escaping @Sendable (String) -> DomainScores
    ) {
        self.modelVersion = modelVersion
        self.policy = policy
        self.classify = classify
    }

    package func start(_ query: Query, network: Network) -> Decision {
        decide(read(query), network: network)
    }

    /// The first half of ``start(_:network:)``: what the query is about, whoever there is to ask.
    package func read(_ query: Query) -> QueryReading {
        let reading = read(Conversation(earlier: query.earlier, last: query.text))
        return QueryReading(query: query, reading: reading, whole: scores(of: reading))
    }

    /// The second half of ``start(_:network:)``: whom it is put to.
    package func decide(_ read: QueryReading, network: Network) -> Decision {
        let (query, reading, whole) = (read.query, read.reading, read.whole)
        let parts = parts(of: query, read: reading, whole: whole)
        let forced = forcedExperts(query)
        let control = control(of: query)
        let selection = Selection(policy: policy, control: control, network: network)
        let isOut = forced.isEmpty && parts.allSatisfy { $0.asked.isEmpty }
        let isOpen = forcedDomains(query).isEmpty
        let wanted =
            isOut
            ? []
            : parts.map {
                selection.plan($0, forced: forced, allowsRival: isOpen && parts.count == 1)
            }
        let planned = planned(wanted, of: query, in: network)
        let consideration = Consideration(
            policy: policy,
            question: reading.question,
            control: control,
            parts: parts,
            planned: planned,
            network: network
        )
        let listed = consideration.listed()
        return Decision(
            query: query,
            reading: reading,
            parts: planned,
            route: route(
                query,
                reading,
                whole: whole,
                parts: parts,
                planned: planned,
                isOut: isOut
            ),
            domains: whole.probabilities.map(DomainReport.init),
            features: whole.reasons,
            considered: listed,
            leftOut: consideration.leftOut(besides: listed),
            versions: versions(of: network),
            policy: policy
        )
    }

    /// The plan of `wanted` in as many calls as are allowed, and whom it asks along to know more.
    private func planned(
        _ wanted: [PlannedPart],
        of query: Query,
        in network: Network
    ) -> [PlannedPart] {
        let limit = query.control.maxExperts ?? policy.fanOut.maxExperts
        let needed = bounded(withStandIns(withoutRepeats(wanted)), to: limit)
        let isOpen = forcedDomains(query).isEmpty && forcedExperts(query).isEmpty
        let exploration = Exploration(
            share: isOpen ? policy.fanOut.explore : 0,
            network: network,
            recordID: query.recordID
        )
        return exploration.applied(to: withoutRepeats(needed), limit: limit)
    }

    private func versions(of network: Network) -> DecisionRecord.Versions {
        DecisionRecord.Versions(
            model: modelVersion,
            policy: policy.version,
            definitions: network.definitions.version
        )
    }

    /// How the last turn of a conversation is read.
    package func read(_ conversation: Conversation) -> ConversationReading {
        conversation.read(classify)
    }

    /// The domains that a question would be put to; empty where it is out of scope.
    package func domains(
        of reading: ConversationReading
    ) -> (asked: [String], scores: DomainScores) {
        let whole = scores(of: reading)
        let parts = PartDomains.read(reading, whole: whole, classify: classify)
        return (Self.union(parts), whole)
    }

    private func scores(of reading: ConversationReading) -> DomainScores {
        let scores = reading.scores(of: reading.text, classify: classify)
        let asked = scores.asked.filter { domain in
            guard let least = policy.thresholds[domain] else { return true }
            return scores.probabilities.contains {
                $0.domain == domain && $0.probability >= least
            }
        }
        return DomainScores(
            probabilities: scores.probabilities,
            outOfScope: scores.outOfScope,
            set: scores.set,
            asked: asked,
            reasons: scores.reasons
        )
    }

    private func parts(
        of query: Query,
        read reading: ConversationReading,
        whole: DomainScores
    ) -> [PartDomains] {
        let forced = forcedDomains(query)
        guard forced.isEmpty, forcedExperts(query).isEmpty else {
            return [
                PartDomains(
                    text: query.text,
                    inContext: reading.question,
                    domains: whole.probabilities.map(DomainReport.init),
                    asked: forced
                )
            ]
        }
        return PartDomains.read(reading, whole: whole, classify: classify)
    }

    private func forcedDomains(_ query: Query) -> [String] {
        if case .domain(let domain) = query.target { return [domain] }
        return query.control.domains
    }

    private func forcedExperts(_ query: Query) -> [ExpertID] {
        if case .expert(let id) = query.target { return [id] }
        return query.control.experts
    }

    /// What the request allows, whether its `model` or its `vanmieu` object says so.
    private func control(of query: Query) -> RouteControl {
        var control = query.control
        control.domains = forcedDomains(query)
        if control.experts.isEmpty { control.experts = forcedExperts(query) }
        return control
    }

    /// Keeps the plan to `limit` calls, taking the second experts of parts away first.
    ///
    /// A part that is left without any stays, so that the answer says it is not answered.
    private func bounded(_ parts: [PlannedPart], to limit: Int) -> [PlannedPart] {
        var parts = parts
        while Self.calls(parts) > limit {
            guard
                let index = parts.indices.reversed().max(by: {
                    parts[$0].chosen.count < parts[$1].chosen.count
                })
            else { break }
            parts[index].reserves.insert(parts[index].chosen.removeLast(), at: 0)
        }
        return parts
    }

    private static func calls(_ parts: [PlannedPart]) -> Int {
        parts.reduce(0) { $0 + $1.chosen.count }
    }

    /// Asks the next best about a part none of whose own experts can be reached.
    private func withStandIns(_ parts: [PlannedPart]) -> [PlannedPart] {
        var taken: Set<ExpertID> = []
        return parts.map { part in
            let free = part.reserves.firstIndex { !taken.contains($0.definition.id) }
            guard part.chosen.isEmpty, let free else { return part }
            var part = part
            let standIn = part.reserves.remove(at: free)
            taken.insert(standIn.definition.id)
            part.chosen = [standIn]
            return part
        }
    }

    /// Lets nobody stand in for one part who answers another: the same words twice help no one.
    private func withoutRepeats(_ parts: [PlannedPart]) -> [PlannedPart] {
        // The reserves of a part are none of its own experts.
        guard parts.count > 1 else { return parts }
        let asked = Set(parts.flatMap(\.chosen).map(\.definition.id))
        return parts.map { part in
            var part = part
            part.reserves.removeAll { asked.contains($0.definition.id) }
            return part
        }
    }

    private func route(
        _ query: Query,
        _ reading: ConversationReading,
        whole: DomainScores,
        parts: [PartDomains],
        planned: [PlannedPart],
        isOut: Bool
    ) -> RouteReport {
        let asked = Self.union(parts)
        let all = whole.probabilities.map(DomainReport.init)
        let isForced = !forcedDomains(query).isEmpty || !forcedExperts(query).isEmpty
        let calls = Self.calls(planned)
        return RouteReport(
            domains: query.control.explain ? all : all.filter { asked.contains($0.id) },
            set: whole.set,
            outOfScope: whole.outOfScope,
            strategy: isOut ? .none : isForced ? .forced : calls > 1 ? .fanOut : .single,
            followUp: reading.isFollowUp ? true : nil,
            readAs: reading.isFollowUp ? reading.question : nil
        )
    }

    private static func union(_ parts: [PartDomains]) -> [String] {
        parts.flatMap(\.asked).reduce(into: []) { union, domain in
            if !union.contains(domain) { union.append(domain) }
        }
    }
}
