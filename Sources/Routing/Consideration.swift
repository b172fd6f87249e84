import ExpertRegistry
import Wire

/// Says of every expert in the network why it was chosen or left out.
struct Consideration {
    let policy: Policy
    /// What is put to the experts.
    let question: String
    let control: RouteControl
    let parts: [PartDomains]
    let planned: [PlannedPart]

    func experts(of network: Network) -> [DecisionRecord.ConsideredExpert] {
        let matches = network.catalogue.matches(question)
        return network.definitions.experts
            .map { expert in
                let features = ExpertFeatures(
                    domain: parts.map { $0.probability(of: expert) }.max() ?? 0,
                    sketch: matches[expert.id] ?? 0,
                    standing: network.standing[expert.id],
                    audit: network.catalogue.belief(in: expert.id)
                )
                let isChosen = planned.contains { part in
                    part.chosen.contains { $0.definition.id == expert.id }
                }
                return .init(
                    expert: expert.id,
                    score: features.score,
                    features: features,
                    chosen: isChosen,
                    leftOutBy: isChosen ? nil : rule(against: expert, in: network)
                )
            }
            .sorted { $0.score > $1.score }
    }

    private func rule(against expert: ExpertDefinition, in network: Network) -> String {
        if let failure = Eligibility.failure(
            of: expert,
            policy: policy.eligibility,
            control: control
        ) {
            return failure
        }
        guard !network.nodes(expert.id).isEmpty else { return "no_live_node" }
        let asked = parts.flatMap(\.asked)
        return expert.domains.contains(where: asked.contains) ? "fewer_suffice" : "other_domain"
    }
}
