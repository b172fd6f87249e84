import ExpertRegistry
package import Wire

/// Chooses whom to ask: the best expert of each domain that a part touches.
package struct Selection: Sendable {
    package let policy: Policy
    package let control: RouteControl
    package let network: Network

    package init(policy: Policy, control: RouteControl, network: Network) {
        self.policy = policy
        self.control = control
        self.network = network
    }

    /// The plan for `part`; `forced` experts are asked whatever their domain.
    package func plan(
        _ part: PartDomains,
        forced: [ExpertID] = [],
        allowsRival: Bool = false
    ) -> PlannedPart {
        let ranked = candidates(for: part)
        let wanted = forced.isEmpty ? best(of: ranked, in: part.asked) : named(forced, in: ranked)
        let reachable = wanted.filter { !$0.nodes.isEmpty }
        let others = forced.isEmpty ? reserves(in: ranked, besides: wanted, part: part) : []
        let rival = allowsRival && part.asked.count == 1 ? rival(among: others) : nil
        return PlannedPart(
            text: part.text,
            domains: part.domains,
            chosen: reachable + (rival.map { [$0] } ?? []),
            reserves: others.filter { $0.definition.id != rival?.definition.id },
            missing: wanted.filter(\.nodes.isEmpty).map {
                MissingExpert(
                    expert: $0.definition.id,
                    reason: "no_live_node",
                    wouldCover: part.text
                )
            }
        )
    }

    /// The expert of a second domain that the question may well belong to instead.
    private func rival(among others: [Candidate]) -> Candidate? {
        guard var rival = others.first,
            rival.features["domain", default: 0] >= policy.fanOut.rivalAbove
        else { return nil }
        rival.isRival = true
        return rival
    }

    /// The eligible experts by score, highest first; ties in the order of their ids.
    private func candidates(for part: PartDomains) -> [Candidate] {
        let posterior = Dictionary(
            part.domains.map { ($0.id, $0.probability) },
            uniquingKeysWith: max
        )
        let match = network.catalogue.matches(part.inContext)
        return network.definitions.experts
            .filter {
                Eligibility.failure(of: $0, policy: policy.eligibility, control: control) == nil
            }
            .map { expert in
                let domain = expert.domains.compactMap { posterior[$0] }.max() ?? 0
                let features = ["domain": domain, "card_match": match[expert.id] ?? 0]
                return Candidate(
                    definition: expert,
                    nodes: network.nodes[expert.id] ?? [],
                    score: Self.score(features),
                    features: features
                )
            }
            .sorted { $0.score > $1.score }
    }

    /// The domain decides; what the card's own examples share with the question breaks ties.
    static func score(_ features: [String: Double]) -> Double {
        (features["domain"] ?? 0) * (0.8 + 0.2 * (features["card_match"] ?? 0))
    }

    /// The first candidate of each domain, a living one before one that cannot be reached.
    private func best(of ranked: [Candidate], in domains: [String]) -> [Candidate] {
        domains.reduce(into: []) { wanted, domain in
            let able = ranked.filter { $0.definition.domains.contains(domain) }
            let first = able.first { !$0.nodes.isEmpty } ?? able.first
            if let first, !wanted.contains(first) { wanted.append(first) }
        }
    }

    private func named(_ ids: [ExpertID], in ranked: [Candidate]) -> [Candidate] {
        ids.compactMap { id in ranked.first { $0.definition.id == id } }
    }

    private func reserves(
        in ranked: [Candidate],
        besides wanted: [Candidate],
        part: PartDomains
    ) -> [Candidate] {
        ranked.filter {
            !$0.nodes.isEmpty && !wanted.contains($0)
                && ($0.definition.domains.contains(where: part.asked.contains)
                    || $0.features["domain", default: 0] >= policy.fanOut.widenAbove)
        }
    }
}
