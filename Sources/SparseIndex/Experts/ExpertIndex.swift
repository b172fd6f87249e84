/// Chooses experts by what their sketches say: an index whose documents are experts.
///
/// Immutable; experts are named by their places in the list it was made from. Since the idf is that
/// of all passages of all experts, and ``PassageBound`` bounds each one's, what one of them claims
/// moves it little.
package struct ExpertIndex: Sendable {
    /// What the index was made from, so that a decision can say by which statistics it was made.
    package let version: Int
    package let count: Int
    /// Of all experts, as far as their counts are believed.
    package let passageCount: Int
    /// The mean of the passages' lengths, in syllables.
    package let meanLength: Double
    let postings: ExpertPostings
    private let settings: IndexSettings

    package init(
        _ sketches: [TermSketch],
        version: Int,
        settings: IndexSettings = IndexSettings()
    ) {
        self.version = version
        self.settings = settings
        count = min(sketches.count, ExpertPostingsBuilder.mostExperts)
        let bound = PassageBound(sketches)
        passageCount = sketches.reduce(0) { $0 + Int(bound.passages(of: $1)) }
        let syllables = sketches.reduce(0) {
            $0 + Double(bound.passages(of: $1)) * Double($1.meanLength)
        }
        meanLength = passageCount > 0 ? syllables / Double(passageCount) : 0
        var builder = ExpertPostingsBuilder(sketches, bound: bound, meanLength: meanLength)
        postings = builder.postings()
    }

    /// In bytes.
    package var size: Int { postings.size }

    /// How much a term says: by how few passages of the network hold it.
    package func idf(_ name: UInt32) -> Double {
        idf(frequency: postings.row(name).map { postings.frequencies[$0] } ?? 0)
    }

    private func idf(frequency: UInt32) -> Double {
        InverseFrequency.of(min(Int(frequency), passageCount), among: passageCount)
    }

    /// The question's terms that any expert holds, those first that can add most.
    func rows(of query: ExpertQuery) -> [ExpertRow] {
        var rows: [ExpertRow] = []
        for term in query.terms {
            let accented = postings.row(term.accented)
            // What nobody writes with these accents is read without them.
            let trust = accented == nil ? 0 : query.accentTrust
            let share = term.isPair ? pairShare : settings.foldedWeight
            if let accented, trust > 0 {
                rows.append(row(accented, term, weight: trust, isFolded: false))
            }
            if let folded = postings.row(term.folded) {
                rows.append(row(folded, term, weight: 1 + (share - 1) * trust, isFolded: true))
            }
        }
        return rows.sorted { $0.most > $1.most }
    }

    /// Up to so many experts are all looked at in full.
    private static let small = 256
    /// Among more, so many by the sum of impacts; with half as many, one in twenty of the five best
    /// of 10,000 experts is missed.
    package static let candidates = 32

    /// The experts that may be asked, the likeliest first.
    package func choices(
        _ query: ExpertQuery,
        scorer: ExpertScorer = .standard,
        room: inout SelectionRoom
    ) -> [ExpertChoice] {
        let rows = rows(of: query)
        let experts = candidates(rows, scorer: scorer, room: &room)
        let evidence = evidence(rows, of: experts, room: &room)
        let scores = scorer.scores(evidence)
        let probabilities = ExpertScorer.probabilities(scores)
        return experts.indices
            .map {
                ExpertChoice(
                    expert: experts[$0],
                    score: scores[$0],
                    probability: probabilities[$0],
                    evidence: evidence[$0]
                )
            }
            .sorted { $0.score != $1.score ? $0.score > $1.score : $0.expert < $1.expert }
    }

    private func candidates(
        _ rows: [ExpertRow],
        scorer: ExpertScorer,
        room: inout SelectionRoom
    ) -> [Int] {
        guard count > Self.small else { return Array(0..<count) }
        let weighed = rows.map { (row: $0, weight: Float(scorer.impactWeight(of: $0.kind))) }
        var ranking = ExpertRanking(
            weighed,
            postings: postings,
            experts: count,
            top: Self.candidates
        )
        return ranking.candidates(count: count, room: &room)
    }

    /// What the sketches of `experts`, ascending, say for the question.
    func evidence(
        _ rows: [ExpertRow],
        of experts: [Int],
        room: inout SelectionRoom
    ) -> [ExpertEvidence] {
        var evidence = [ExpertEvidence](repeating: ExpertEvidence(), count: experts.count)
        for row in rows {
            var place = row.range.lowerBound
            for (number, expert) in experts.enumerated() {
                place = postings.place(of: UInt32(expert), in: place..<row.range.upperBound)
                guard place < row.range.upperBound else { break }
                guard Int(postings.experts[place]) == expert else { continue }
                evidence[number].add(
                    row,
                    impact: postings.impacts[place],
                    share: postings.shares[place]
                )
            }
        }
        addMeetings(of: rows, to: &evidence, of: experts, room: &room)
        return evidence
    }

    private var pairShare: Double { settings.foldedPairWeight / settings.pairWeight }

    private func row(
        _ row: Int,
        _ term: ExpertQuery.Term,
        weight: Double,
        isFolded: Bool
    ) -> ExpertRow {
        let frequency = postings.frequencies[row]
        let idf = idf(frequency: frequency)
        let highest = Double(SketchImpact.values[Int(postings.highest[row])])
        return ExpertRow(
            kind: ExpertRow.Kind(isFolded: isFolded, isPair: term.isPair),
            row: row,
            range: postings.range(row),
            weight: term.weight * weight,
            idf: idf,
            shareOffset: LikelihoodScale.offset(
                share: Double(max(frequency, 1)) / Double(max(passageCount, 1))
            ),
            most: Float(term.weight * weight * idf * highest)
        )
    }
}
