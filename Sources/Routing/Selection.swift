import ExpertRegistry
import SparseIndex
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
        let ranked = candidates(for: part, forced: forced)
        let wanted = forced.isEmpty ? best(of: ranked, in: part.asked) : named(forced, in: ranked)
        let reachable = wanted.filter { !$0.nodes.isEmpty }
        let others = forced.isEmpty ? reserves(in: ranked, besides: wanted, part: part) : []
        let rival = allowsRival && part.asked.count == 1 ? rival(among: others, part: part) : nil
        return PlannedPart(
            text: part.text,
            domains: part.domains,
            chosen: reachable + (rival.map { [$0] } ?? []),
            reserves: others.filter { $0.definition.id != rival?.definition.id },
            missing: wanted.filter { $0.nodes.isEmpty }.map {
                MissingExpert(
                    expert: $0.definition.id,
                    reason: "no_live_node",
                    wouldCover: part.text
                )
            }
        )
    }

    /// The expert of a second domain that the question may well belong to instead.
    ///
    /// Not another one of the domain asked: whether that is worth asking, its sketch has told.
    private func rival(among others: [Candidate], part: PartDomains) -> Candidate? {
        let strangers = others.filter {
            !$0.definition.domains.contains(where: part.asked.contains)
        }
        guard var rival = strangers.first,
            rival.features.domain >= policy.fanOut.rivalAbove
        else { return nil }
        rival.isRival = true
        return rival
    }

    /// The eligible experts by score, highest first; ties in the order of their ids.
    ///
    /// They are those that are `forced`, and else those of the domains that come into question.
    private func candidates(for part: PartDomains, forced: [ExpertID]) -> [Candidate] {
        let match = network.catalogue.matches(part.inContext)
        return
            (forced.isEmpty
            ? experts(for: part, match) : forced.compactMap { network.definitions[$0] })
            .lazy.filter {
                Eligibility.failure(of: $0, policy: policy.eligibility, control: control) == nil
            }
            .map { expert in
                Candidate(
                    definition: expert,
                    nodes: network.nodes(expert.id),
                    features: ExpertFeatures(
                        domain: part.probability(of: expert),
                        sketch: match[expert.id] ?? 0,
                        standing: network.standing[expert.id],
                        audit: network.catalogue.belief(in: expert.id)
                    )
                )
            }
            .sorted { $0.score > $1.score }
    }

    /// Experts of one domain that are looked at one by one, whom the question matches first: so that
    /// a decision takes no longer in a network of any size.
    package static let mostOfDomain = 256

    private func experts(
        for part: PartDomains,
        _ match: [ExpertID: Double]
    ) -> [ExpertDefinition] {
        let all = network.definitions
        guard all.experts.count > Self.mostOfDomain else {
            return all.experts.filter {
                $0.domains.contains(where: part.asked.contains)
                    || part.probability(of: $0) >= policy.fanOut.widenAbove
            }
        }
        let likely = part.domains.filter { $0.probability >= policy.fanOut.widenAbove }
        let domains = Set(part.asked).union(likely.map(\.id))
        let places = domains.reduce(into: Set<Int>()) { places, domain in
            let serving = all.places(serving: domain)
            places.formUnion(serving.prefix(Self.mostOfDomain))
            guard serving.count > Self.mostOfDomain else { return }
            let matching = match.keys.compactMap { all.place(of: $0) }
            places.formUnion(matching.filter { all.experts[$0].domains.contains(domain) })
        }
        return places.sorted().map { all.experts[$0] }
    }

    /// The fewest candidates of each domain that are likely enough to hold the answer.
    ///
    /// Living ones only, unless none of the domain is: then the first, so that it is missed.
    private func best(of ranked: [Candidate], in domains: [String]) -> [Candidate] {
        domains.reduce(into: []) { wanted, domain in
            let able = ranked.filter { $0.definition.domains.contains(domain) }
            let living = able.filter { !$0.nodes.isEmpty }
            let asked = living.isEmpty ? able.prefix(1) : enough(living)
            for candidate in asked where !wanted.names(candidate) { wanted.append(candidate) }
        }
    }

    /// Of the experts of one domain, best first, as many as are worth asking; those after the
    /// first are asked along, and the reply that holds more of the question is shown.
    private func enough(_ living: [Candidate]) -> ArraySlice<Candidate> {
        let mass = living.reduce(0) { $0 + $1.features.sketch }
        guard living.count > 1, mass > 0,
            living.allSatisfy({ network.catalogue.hasSketch($0.definition.id) })
        else { return living.prefix(1) }
        let count = Self.budget.count(living.map { $0.features.sketch / mass })
        var asked = living.prefix(min(count, policy.fanOut.maxExperts))
        for place in asked.indices.dropFirst() { asked[place].isRival = true }
        return asked
    }

    /// A domain's experts are told apart by their sketches; a second is asked where they cannot be.
    private static var budget: AskingBudget {
        var budget = AskingBudget()
        budget.enough = 0.8
        budget.leastGain = 0.1
        return budget
    }

    private func named(_ ids: [ExpertID], in ranked: [Candidate]) -> [Candidate] {
        ids.compactMap { id in ranked.first { $0.definition.id == id } }
    }

    /// Experts that stand by for a part at most.
    private static let mostReserves = 16

    private func reserves(
        in ranked: [Candidate],
        besides wanted: [Candidate],
        part: PartDomains
    ) -> [Candidate] {
        let able = ranked.lazy.filter {
            !$0.nodes.isEmpty && !wanted.names($0)
                && ($0.definition.domains.contains(where: part.asked.contains)
                    || $0.features.domain >= policy.fanOut.widenAbove)
        }
        return Array(able.prefix(Self.mostReserves))
    }
}

extension [Candidate] {
    /// Whether the expert of `other` is among them.
    fileprivate func names(_ other: Candidate) -> Bool {
        contains { $0.definition.id == other.definition.id }
    }
}
