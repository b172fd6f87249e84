import Evidence
import SparseIndex

/// Finds the passages that answer a question and reads their sentences.
struct PassageReader: Sendable {
    /// A passage that was found, read and weighed.
    struct Candidate: Sendable {
        let position: Int
        let passage: Passage
        let hit: IndexHit
        let reading: SentenceReading
        /// What ``RankModel`` makes of it.
        let score: Double
        /// How likely it is the one that answers, if one of those found does.
        var probability = 0.0
    }

    private static let depth = 12
    /// What a text loses that is no longer in force: one in force on the same matter goes before.
    private static let supersededLoss = 3.0

    private let store: PassageStore
    private let index: SparseIndex
    private let texts = PreparedTexts()
    private let ranker = SentenceRanker()

    /// Reads passages of `store`, which `index` finds by their places in it.
    init(store: PassageStore, index: SparseIndex) {
        self.store = store
        self.index = index
    }

    /// The passages nearest to the question, best first, each read.
    func candidates(for inquiry: Inquiry) -> [Candidate] {
        let hits = index.search(inquiry.query, top: Self.depth)
        guard let best = hits.first, best.score > 0 else { return [] }
        let asked = PreparedQuestion(
            inquiry.text,
            context: inquiry.context,
            contextWeight: inquiry.contextWeight
        ) { index.idf(folded: $0) }
        let candidates: [Candidate] = hits.compactMap { hit in
            guard let passage = store.passage(at: hit.position) else { return nil }
            let reading = ranker.read(text(of: passage, at: hit.position), for: asked)
            let loss = passage.supersession == nil ? 0 : Self.supersededLoss
            let score = RankModel.score(hit, reading, best: best.score) - loss
            return Candidate(
                position: hit.position,
                passage: passage,
                hit: hit,
                reading: reading,
                score: score
            )
        }
        return Self.compared(candidates)
    }

    private func text(of passage: Passage, at place: Int) -> PreparedText {
        texts.text(at: place) {
            PreparedText(heading: passage.heading, body: passage.text) { index.idf(folded: $0) }
        }
    }

    /// The candidates best first, each weighed against the others.
    private static func compared(_ candidates: [Candidate]) -> [Candidate] {
        var sorted = candidates.sorted { ($1.score, $0.position) < ($0.score, $1.position) }
        let top = sorted.first?.score ?? 0
        let sum = sorted.reduce(0) { $0 + exponential($1.score - top) }
        for place in sorted.indices {
            sorted[place].probability = exponential(sorted[place].score - top) / sum
        }
        return sorted
    }

    /// How many bytes the index takes.
    var indexBytes: Int { index.byteCount }

    /// How much of the question's wording is known to the passages at all.
    func familiarity(of inquiry: Inquiry) -> Double {
        index.familiarity(of: inquiry.query)
    }
}
