import VietnameseText

/// Ranks texts for a Vietnamese query, accented or not, mistyped or not.
///
/// An immutable value in memory. Used in a node, where the texts are passages, and in the router,
/// where they are experts. Total: any texts and any query give a ranking, at worst an empty one.
package struct SparseIndex: Sendable {
    private let settings: IndexSettings
    private let ids: [String]
    private let accented: TermSpace
    private let folded: TermSpace

    package init(_ texts: [IndexedText], settings: IndexSettings = IndexSettings()) {
        var builder = IndexBuilder(settings: settings)
        for text in texts {
            builder.add(text)
        }
        self.settings = settings
        (ids, accented, folded) = builder.build()
    }

    package var count: Int { ids.count }

    /// The best `top` texts that share anything with `query`, best first.
    ///
    /// Equal scores keep the order in which the index was built.
    package func search(_ query: IndexQuery, top: Int) -> [IndexHit] {
        guard !ids.isEmpty, top > 0 else { return [] }
        let reading = read(query)
        let check = CoverageCheck(
            reading,
            accented: accented.postings,
            folded: folded.postings
        )
        return best(top, of: scores(for: reading)).map { entry in
            IndexHit(
                id: ids[entry.position],
                position: entry.position,
                score: Double(entry.score),
                coverage: check.coverage(of: entry.position),
                accentedCoverage: check.accentedCoverage(of: entry.position),
                pairCoverage: check.pairCoverage(of: entry.position),
                matched: check.matched(in: entry.position)
            )
        }
    }

    /// How much `term` says, by how few texts hold it: one folded syllable, or two with a space.
    ///
    /// A term that no text holds has the largest idf of all.
    package func idf(folded term: String) -> Double {
        let numbers = term.split(separator: " ").map { folded.lexicon.number(of: String($0)) }
        guard let first = numbers.first, let first else { return unknownIDF }
        guard numbers.count > 1 else { return folded.postings.idf(of: Gram(first)) }
        guard let second = numbers[1] else { return unknownIDF }
        return folded.postings.idf(of: Gram(first, second))
    }

    /// The content syllables of `query` that no text holds, folded, in the order they are asked.
    package func unknownTerms(in query: IndexQuery) -> [String] {
        read(query).tokens
            .filter { !$0.isFrame && !$0.isAbbreviation && $0.foldedNumber == nil }
            .map(\.folded)
    }

    /// The share of the query's pairs of syllables, frames aside, that stand anywhere in the index.
    ///
    /// Low for a query from another field, even where its single syllables are all known.
    package func familiarity(of query: IndexQuery) -> Double {
        let tokens = read(query).tokens
        let pairs = zip(tokens, tokens.dropFirst()).filter { first, second in
            first.joinsNext && !(first.isFrame && second.isFrame) && !first.isAbbreviation
        }
        guard !pairs.isEmpty else { return 0 }
        return Double(pairs.count { isKnown($0, $1) }) / Double(pairs.count)
    }

    private func isKnown(_ first: QueryToken, _ second: QueryToken) -> Bool {
        QueryWeights.readings(of: first).contains { left in
            QueryWeights.readings(of: second).contains { right in
                folded.postings.frequency(of: Gram(left.syllable, right.syllable)) > 0
            }
        }
    }

    private var unknownIDF: Double {
        Postings.idf(frequency: 0, documentCount: ids.count)
    }

    private func read(_ query: IndexQuery) -> QueryReading {
        QueryReading(query, accented: accented, folded: folded, settings: settings)
    }

    private func scores(for reading: QueryReading) -> [Float] {
        let weights = QueryWeights(reading, settings: settings)
        var scores = [Float](repeating: 0, count: ids.count)
        Self.add(weights.accented, from: accented.postings, to: &scores)
        Self.add(weights.folded, from: folded.postings, to: &scores)
        return scores
    }

    private static func add(
        _ weights: [Gram: Double],
        from postings: Postings,
        to scores: inout [Float]
    ) {
        // Sums of floats depend on their order, and a dictionary's order changes with each run.
        for (gram, weight) in weights.sorted(by: { $0.key < $1.key }) {
            postings.add(gram, weight: Float(weight * postings.idf(of: gram)), to: &scores)
        }
    }

    private func best(_ top: Int, of scores: [Float]) -> [TopHits.Entry] {
        var hits = TopHits(limit: min(top, scores.count))
        for (position, score) in scores.enumerated() where score > 0 {
            hits.offer(TopHits.Entry(position: position, score: score))
        }
        return hits.sorted
    }
}
