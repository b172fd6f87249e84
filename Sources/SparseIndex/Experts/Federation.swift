/// Experts over collections of passages, with their sketches: a network to measure on.
package struct Federation: Sendable {
    /// A passage that an expert returned, scored alike for all.
    struct Found: Sendable {
        let passage: Int
        let expert: Int
        let score: Double
    }

    /// How many passages each expert returns, and how many are looked at.
    static let depth = 10

    /// A question of all sets together.
    package struct Question: Sendable {
        package let text: String
        /// Among ``ids``.
        let relevant: [String]
    }

    package let index: ExpertIndex
    package let questions: [Question]
    /// Of each expert's sketch as it travels, in bytes.
    let sketchSizes: [Int]
    /// The names of the passages, over all sets.
    let ids: [String]
    /// Which expert holds each passage.
    let owners: [Int]
    private let terms: [TermCounts]
    private let places: [String: Int]
    private let experts: [SparseIndex]
    /// The passages of each expert, in the order of its index.
    private let held: [[Int]]

    package init(
        _ sets: [FederationSet],
        expertsPerSet: Int,
        layout: FederationLayout,
        kind: SketchKind
    ) {
        var held = [[Int]](repeating: [], count: sets.count * expertsPerSet)
        var passages: [IndexedText] = []
        var owners: [Int] = []
        for (number, set) in sets.enumerated() {
            for (place, passage) in set.passages.enumerated() {
                let owner = layout.owner(
                    of: passage.id,
                    at: place,
                    of: set.passages.count,
                    experts: expertsPerSet
                )
                held[number * expertsPerSet + owner].append(passages.count)
                owners.append(number * expertsPerSet + owner)
                passages.append(Self.named(passage, in: set.name))
            }
        }
        self.held = held
        self.owners = owners
        let texts = held.map { $0.map { passages[$0] } }
        experts = texts.map { SparseIndex($0) }
        let sketches = texts.map { kind.sketch(of: $0) }
        sketchSizes = sketches.map { SketchFile.bytes(of: $0).count }
        index = ExpertIndex(sketches, version: 1)
        questions = sets.flatMap { set in
            set.questions.map { question in
                Question(
                    text: question.text,
                    relevant: question.relevant.map { Self.id($0, in: set.name) }
                )
            }
        }
        ids = passages.map(\.id)
        terms = passages.map { TermCounts($0) }
        places = Dictionary(
            ids.enumerated().map { ($1, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    static func id(_ id: String, in set: String) -> String { "\(set)/\(id)" }

    private static func named(_ passage: IndexedText, in set: String) -> IndexedText {
        IndexedText(id: id(passage.id, in: set), heading: passage.heading, body: passage.body)
    }

    /// The experts that hold any of the passages.
    func owners(of relevant: [String]) -> Set<Int> {
        Set(relevant.compactMap { places[$0] }.map { owners[$0] })
    }

    /// What each expert returns for a question, scored by the network's statistics.
    func replies(to text: String, query: ExpertQuery) -> [[Found]] {
        let scale = PassageScale(query, index: index)
        return experts.indices.map { expert in
            experts[expert].search(IndexQuery(text), top: Self.depth).map { hit in
                let passage = held[expert][hit.position]
                return Found(
                    passage: passage,
                    expert: expert,
                    score: scale.score(terms[passage])
                )
            }
        }
    }

    /// The best of what some experts returned.
    func merged(_ replies: [[Found]], asking asked: [Int]) -> [Found] {
        let ranked = asked.flatMap { replies[$0] }.sorted(by: Self.isBetter)
        return Array(ranked.prefix(Self.depth))
    }

    private static func first(of found: [Found]) -> Found? { found.min(by: isBetter) }

    private static func isBetter(_ one: Found, _ other: Found) -> Bool {
        one.score != other.score ? one.score > other.score : one.passage < other.passage
    }

    /// What sketches said for a question, and who holds the passages that come first when all are
    /// asked; nil where nobody returns any.
    ///
    /// Unless `knowingAnswers`, which passages are right is left out.
    package func lesson(_ question: Question, knowingAnswers: Bool) -> SelectionLesson? {
        let query = ExpertQuery(IndexQuery(question.text))
        let found = replies(to: question.text, query: query).flatMap(\.self)
        let answers = Set(knowingAnswers ? question.relevant : [])
        guard let first = Self.first(of: found) else { return nil }
        let answer = Self.first(of: found.filter { answers.contains(ids[$0.passage]) })
        var room = SelectionRoom()
        let experts = Array(0..<index.count)
        let evidence = index.evidence(index.rows(of: query), of: experts, room: &room)
        return SelectionLesson(
            sums: ScorerTraining.Example(evidence: evidence, holder: first.expert),
            meetings: answer.flatMap {
                ScorerTraining.Example(meetingsOf: evidence, holder: $0.expert)
            }
        )
    }
}
