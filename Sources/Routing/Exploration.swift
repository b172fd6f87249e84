import ExpertRegistry
import Wire

/// Asks an expert along, now and then, of whom too little is known to leave it out.
///
/// An expert that is never asked earns no word for or against it, however good it is. So for a small
/// share of questions what each may be worth is drawn from its standing (Thompson 1933; Chapelle, Li
/// 2011): seldom highest is who is known to be worse, often who is new. Which expert it is follows
/// from the record's id.
struct Exploration {
    /// The share of questions that are looked at.
    let share: Double
    let network: Network
    let recordID: String

    /// Who is asked along must be this likely, beside the first, to hold the answer.
    private static let nearness = 0.5
    /// How many are drawn for.
    private static let mostCandidates = 8

    /// The plan with one expert more, where one is asked along; `limit` calls are allowed.
    func applied(to parts: [PlannedPart], limit: Int) -> [PlannedPart] {
        guard share > 0, limit > 1, let part = parts.first, parts.count == 1,
            let first = part.chosen.first, part.chosen.count == 1
        else { return parts }
        var draws = RecordDraws(recordID)
        guard draws.share() < share else { return parts }
        let likely = part.reserves.prefix(Self.mostCandidates).filter { isNear($0, first) }
        var (best, highest) = (first, draw(for: first, &draws))
        for candidate in likely {
            let value = draw(for: candidate, &draws)
            if value > highest { (best, highest) = (candidate, value) }
        }
        guard best.definition.id != first.definition.id else { return parts }
        return [part.asking(best)]
    }

    /// Whether `other` may well know as much as `first`, as far as sketches tell.
    private func isNear(_ other: Candidate, _ first: Candidate) -> Bool {
        let (mine, its) = (other.definition, first.definition)
        return mine.domains.contains(where: its.domains.contains)
            && other.features.domain >= first.features.domain
            && other.features.sketch >= Self.nearness * first.features.sketch
            && network.catalogue.hasSketch(mine.id) == network.catalogue.hasSketch(its.id)
    }

    /// What asking it may be worth: from its standing's Beta, taken for a normal distribution.
    private func draw(for candidate: Candidate, _ draws: inout RecordDraws) -> Double {
        let mean = network.standing[candidate.definition.id]
        let votes = network.standing.votes(about: candidate.definition.id)
        return mean + draws.normal() * (mean * (1 - mean) / (votes + 1)).squareRoot()
    }
}

extension PlannedPart {
    /// Asks `explored` as well; what it says is heard if it says more than the first.
    fileprivate func asking(_ explored: Candidate) -> PlannedPart {
        var part = self
        var explored = explored
        explored.isRival = true
        explored.isExplored = true
        part.reserves.removeAll { $0.definition.id == explored.definition.id }
        part.chosen.append(explored)
        return part
    }
}
