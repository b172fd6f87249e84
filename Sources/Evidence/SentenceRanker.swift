/// Chooses the few sentences of a text that answer a question.
///
/// Greedy weighted coverage (Lin and Bilmes 2011): each pick adds the idf mass of the question's
/// terms it covers anew, with a bonus for the shape that the question's kind asks for and, since a
/// first sentence answers its heading, for being first under a heading that matches.
package struct SentenceRanker: Sendable {
    private static let kindBonus = 0.2
    private static let firstBonus = 0.15
    private static let headingBonus = 0.6
    /// What each place further down counts less: of two sentences alike, the earlier is meant.
    private static let lateness = 0.05
    private static let leastGain = 0.03

    /// How many sentences may be chosen, a list counting as one.
    private let limit: Int

    package init(limit: Int = 4) {
        self.limit = limit
    }

    package func read(_ text: PreparedText, for question: PreparedQuestion) -> SentenceReading {
        let terms = question.terms
        let mass = max(terms.mass, .leastNonzeroMagnitude)
        let inHeading = terms.found(in: text.headingTerms)
        let headingCoverage = terms.mass(of: inHeading) / mass
        let units = SentenceUnit.units(of: text, for: question)
        let kinds = KindAgreement(asked: question.kinds, answered: text.headingKinds)
        let lead = Self.firstBonus + Self.headingBonus * headingCoverage * kinds.trust
        let chosen = choose(units, lead: lead) { terms.mass(of: $0) / mass }
        let covered = chosen.reduce(into: inHeading) { $0.formUnion(units[$1.place].found) }
        return SentenceReading(
            sentences: chosen.sorted { $0.place < $1.place }.flatMap { pick in
                units[pick.place].sentences.map {
                    RankedSentence(span: $0.span, score: pick.gain, isListItem: $0.isListItem)
                }
            },
            terms: covered,
            coverage: terms.mass(of: covered) / mass,
            headingCoverage: headingCoverage,
            headingEcho: text.headingWeights.share(in: terms),
            headingExcess: min(text.headingWeights.excess(over: terms) / mass, 2),
            focus: units.map { terms.mass(of: $0.found) / mass }.max() ?? 0,
            quantities: terms.quantityShare(in: covered),
            kindClash: kinds.clashes,
            kindFit: kinds.share(
                of: chosen.reduce(into: []) { $0.formUnion(units[$1.place].kinds) }
            )
        )
    }

    private struct Pick {
        let place: Int
        let gain: Double
    }

    private func choose(
        _ units: [SentenceUnit],
        lead: Double,
        share: (Set<String>) -> Double
    ) -> [Pick] {
        var chosen: [Pick] = []
        var covered: Set<String> = []
        var met: Set<QuestionKind> = []
        while chosen.count < limit {
            let left = units.indices.filter { place in !chosen.contains { $0.place == place } }
            let picks = left.map { place in
                let unit = units[place]
                let shape = Self.kindBonus * Self.novelty(of: unit.kinds, beside: met)
                let order = place == 0 ? lead : -Self.lateness * Double(place)
                return Pick(
                    place: place,
                    gain: share(unit.found.subtracting(covered)) + shape + order
                )
            }
            guard let best = picks.max(by: { ($0.gain, $1.place) < ($1.gain, $0.place) }),
                chosen.isEmpty || best.gain >= Self.leastGain
            else { break }
            chosen.append(best)
            covered.formUnion(units[best.place].found)
            met.formUnion(units[best.place].kinds)
        }
        return chosen
    }

    /// What the shape of a sentence is worth beside the `met` kinds: a new kind in full; half for one
    /// of a kind that is met, which states another case.
    private static func novelty(
        of kinds: Set<QuestionKind>,
        beside met: Set<QuestionKind>
    ) -> Double {
        if kinds.isEmpty { return 0 }
        return kinds.isSubset(of: met) ? 0.5 : 1
    }
}
