/// How far the bounded search for candidates chooses as a search that judges every expert would.
///
/// Candidates are judged by the same scores, so an expert that is best of all and found is first.
package struct SelectionAgreement: Sendable, Equatable {
    /// How many of the best are compared: as many as are ever asked.
    private static let depth = 5

    package private(set) var questions = 0
    private var first = 0
    private var found = 0
    private var shared = 0.0

    package init() {}

    /// The share of questions whose best expert comes first.
    package var atFirst: Double { share(Double(first)) }
    /// The share of questions whose best expert is among the candidates.
    package var inCandidates: Double { share(Double(found)) }
    /// The share of the five best that are the five first.
    package var ofFive: Double { share(shared) }

    /// Compares one question's choices with the best of all experts; `room` is the search's.
    package mutating func add(
        _ query: ExpertQuery,
        index: ExpertIndex,
        scorer: ExpertScorer = .standard,
        room: inout SelectionRoom
    ) {
        let best = index.best(Self.depth, for: query, scorer: scorer)
        let chosen = index.choices(query, scorer: scorer, room: &room).map(\.expert)
        guard let top = best.first else { return }
        questions += 1
        first += chosen.first == top ? 1 : 0
        found += chosen.contains(top) ? 1 : 0
        let common = Set(best).intersection(chosen.prefix(Self.depth))
        shared += Double(common.count) / Double(best.count)
    }

    private func share(_ count: Double) -> Double {
        questions > 0 ? count / Double(questions) : 0
    }
}

extension ExpertIndex {
    /// The best `limit` of all experts, judged by all terms whatever that takes: for measuring.
    func best(_ limit: Int, for query: ExpertQuery, scorer: ExpertScorer) -> [Int] {
        let rows = rows(of: query)
        var best = TopScores<Double>(limit: limit)
        var room = SelectionRoom()
        for first in stride(from: 0, to: count, by: SelectionRoom.span) {
            let experts = Array(first..<min(first + SelectionRoom.span, count))
            for (expert, evidence) in zip(experts, evidence(rows, of: experts, room: &room)) {
                best.offer(.init(position: expert, score: scorer.score(evidence)))
            }
        }
        return best.sorted.map(\.position)
    }
}
