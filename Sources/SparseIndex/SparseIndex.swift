package import FoundationEssentials
import VietnameseText

/// Ranks texts for a Vietnamese query, accented or not, mistyped or not.
///
/// An immutable value, in memory or mapped from a file; the two are the same bytes. Used in a node,
/// where the texts are passages, and in the router, where they are experts. Total: any texts and
/// any query give a ranking, at worst an empty one.
package struct SparseIndex: Sendable {
    private let settings: IndexSettings
    private let segment: IndexSegment

    /// Indexes `texts` in memory.
    package init(_ texts: [IndexedText], settings: IndexSettings = IndexSettings()) {
        let bytes = Data(IndexBuilder(settings: settings).bytes(texts))
        guard let segment = try? IndexSegment(bytes: bytes) else {
            preconditionFailure("an index reads what it wrote")
        }
        self.init(segment, settings)
    }

    /// Opens what ``bytes(of:settings:)`` gave, left where it is.
    package init(bytes: Data, settings: IndexSettings = IndexSettings()) throws(IndexError) {
        self.init(try IndexSegment(bytes: bytes), settings)
    }

    /// Opens a file and maps it into memory.
    package init(
        file: String,
        settings: IndexSettings = IndexSettings()
    ) throws(IndexError) {
        let url = URL(filePath: file)
        guard let bytes = try? Data(contentsOf: url, options: .alwaysMapped) else {
            throw .unreadable(file: file)
        }
        try self.init(bytes: bytes, settings: settings)
    }

    private init(_ segment: IndexSegment, _ settings: IndexSettings) {
        self.segment = segment
        self.settings = settings
    }

    /// The bytes of an index of `texts`, to be written to a file; the same texts give the same.
    package static func bytes(
        of texts: [IndexedText],
        settings: IndexSettings = IndexSettings()
    ) -> [UInt8] {
        IndexBuilder(settings: settings).bytes(texts)
    }

    /// The same index with other numbers for searching; those of building are as they were.
    func searched(with settings: IndexSettings) -> SparseIndex { SparseIndex(segment, settings) }

    package var count: Int { segment.documentCount }

    /// How many bytes the index takes.
    package var byteCount: Int { segment.bytes.count }

    /// The best `top` texts that share anything with `query`, best first.
    ///
    /// Equal scores keep the order in which the index was built.
    package func search(_ query: IndexQuery, top: Int) -> [IndexHit] {
        guard count > 0, top > 0 else { return [] }
        return segment.read { view in
            let reading = read(query, view)
            let rows = RowWeight.all(of: QueryWeights(reading, settings: settings), in: view)
            var ranking = Ranking(rows, documentCount: count, top: min(top, count))
            let check = CoverageCheck(reading, view: view)
            return ranking.best().map { entry in
                let coverage = check.coverage(of: entry.position)
                return IndexHit(
                    id: view.id(entry.position),
                    position: entry.position,
                    score: entry.score,
                    coverage: coverage.all,
                    accentedCoverage: coverage.accented,
                    pairCoverage: coverage.pairs,
                    matched: coverage.matched
                )
            }
        }
    }

    /// How much `term` says, by how few texts hold it: one folded syllable, or two with a space.
    ///
    /// A term that no text holds has the largest idf of all.
    package func idf(folded term: String) -> Double {
        let words = term.split(separator: " ").map { TextHash.of($0.utf8) }
        return segment.read { view in
            switch words.count {
            case 1: view.idf(frequency: view.frequency(folded: Term.folded(words[0])))
            case 2: view.idf(frequency: view.frequency(folded: Term.folded(words[0], words[1])))
            default: view.idf(frequency: 0)
            }
        }
    }

    /// The content syllables of `query` that no text holds, folded, in the order they are asked.
    package func unknownTerms(in query: IndexQuery) -> [String] {
        segment.read { view in
            read(query, view).tokens
                .filter { !$0.isFrame && !$0.isAbbreviation && !$0.isKnownFolded }
                .map(\.syllable.folded)
        }
    }

    /// The share of the query's pairs of syllables, frames aside, that stand anywhere in the index.
    ///
    /// Low for a query from another field, even where its single syllables are all known.
    package func familiarity(of query: IndexQuery) -> Double {
        segment.read { view in
            let tokens = read(query, view).tokens
            let pairs = zip(tokens, tokens.dropFirst()).filter { first, second in
                first.joinsNext && !(first.isFrame && second.isFrame) && !first.isAbbreviation
            }
            guard !pairs.isEmpty else { return 0 }
            return Double(pairs.count { Self.isKnown($0, $1, view) }) / Double(pairs.count)
        }
    }

    private static func isKnown(
        _ first: QueryToken,
        _ second: QueryToken,
        _ view: SegmentView
    ) -> Bool {
        first.readings.contains { left in
            second.readings.contains { right in
                !view.rows(folded: Term.folded(left.syllable, right.syllable)).isEmpty
            }
        }
    }

    private func read(_ query: IndexQuery, _ view: SegmentView) -> QueryReading {
        QueryReading(query, view: view, vocabulary: segment.vocabulary, settings: settings)
    }
}
