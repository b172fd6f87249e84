import ExpertRegistry
import Wire

/// Says of the experts that mattered why each was chosen or left out, and of all others how many
/// which rule left out.
struct Consideration {
    /// Experts that a record lists at most, but for those that are asked or missed.
    static let most = 32

    let policy: Policy
    /// What is put to the experts.
    let question: String
    let control: RouteControl
    let parts: [PartDomains]
    let planned: [PlannedPart]
    let network: Network
    /// The domains that some part is put to.
    private let asked: [String]

    init(
        policy: Policy,
        question: String,
        control: RouteControl,
        parts: [PartDomains],
        planned: [PlannedPart],
        network: Network
    ) {
        self.policy = policy
        self.question = question
        self.control = control
        self.parts = parts
        self.planned = planned
        self.network = network
        asked = parts.flatMap(\.asked)
    }

    /// Those that are asked or missed, and the best of the others, by score.
    func listed() -> [DecisionRecord.ConsideredExpert] {
        let matches = network.catalogue.matches(question)
        let considered = pool(matches)
            .map { consider($0, matches, isChosen: isChosen($0.id)) }
            .sorted { $0.score > $1.score }
        guard considered.count > Self.most else { return considered }
        var room = Self.most
        return considered.filter { expert in
            if expert.chosen || isMissed(expert.expert) { return true }
            room -= 1
            return room >= 0
        }
    }

    private func isChosen(_ expert: ExpertID) -> Bool {
        planned.contains { $0.chosen.contains { $0.definition.id == expert } }
    }

    private func isMissed(_ expert: ExpertID) -> Bool {
        planned.contains { $0.missing.contains { $0.expert == expert } }
    }

    /// How many experts that are not among `listed` each rule leaves out; whether they live, nobody
    /// has looked.
    func leftOut(besides listed: [DecisionRecord.ConsideredExpert]) -> [String: Int]? {
        guard listed.count < network.definitions.experts.count else { return nil }
        var counts: [String: Int] = [:]
        for kind in network.definitions.kinds {
            counts[ruleOfKind(kind.expert), default: 0] += kind.count
        }
        for expert in listed.compactMap({ network.definitions[$0.expert] }) {
            counts[ruleOfKind(expert), default: 0] -= 1
        }
        return counts.filter { $0.value > 0 }
    }

    /// All experts of a small network; of a large one those that are asked, stand by or match.
    private func pool(_ matches: [ExpertID: Double]) -> [ExpertDefinition] {
        let all = network.definitions
        guard all.experts.count > Self.most else { return all.experts }
        let asked = planned.flatMap { $0.chosen + $0.reserves }.map(\.definition.id)
        let missed = planned.flatMap(\.missing).map(\.expert)
        let ids = Set(asked + missed).union(matches.keys)
        return ids.sorted().compactMap { all[$0] }
    }

    private func consider(
        _ expert: ExpertDefinition,
        _ matches: [ExpertID: Double],
        isChosen: Bool
    ) -> DecisionRecord.ConsideredExpert {
        let features = ExpertFeatures(
            domain: parts.reduce(0) { max($0, $1.probability(of: expert)) },
            sketch: matches[expert.id] ?? 0,
            standing: network.standing[expert.id],
            audit: network.catalogue.belief(in: expert.id)
        )
        return .init(
            expert: expert.id,
            score: features.score,
            features: features,
            chosen: isChosen,
            leftOutBy: isChosen ? nil : rule(against: expert)
        )
    }

    private func rule(against expert: ExpertDefinition) -> String {
        if let failure = failure(of: expert, control) { return failure }
        return network.nodes(expert.id).isEmpty ? "no_live_node" : choice(against: expert)
    }

    /// The rule that leaves out all that are like `expert`, but for one that is named.
    private func ruleOfKind(_ expert: ExpertDefinition) -> String {
        var unnamed = control
        unnamed.experts = []
        if let failure = failure(of: expert, unnamed) { return failure }
        return control.experts.isEmpty ? choice(against: expert) : "not_allowed"
    }

    /// What leaves out an expert that may be asked.
    private func choice(against expert: ExpertDefinition) -> String {
        expert.domains.contains(where: asked.contains) ? "fewer_suffice" : "other_domain"
    }

    private func failure(of expert: ExpertDefinition, _ control: RouteControl) -> String? {
        Eligibility.failure(of: expert, policy: policy.eligibility, control: control)
    }
}
