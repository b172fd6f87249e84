import VietnameseText
import Wire

/// How one answer was marked.
struct AnswerMark: Encodable {
    let id: String
    let verdict: String
    /// How many facts were asked for, and how many stand in the answer.
    let facts: Int
    let found: Int
    /// Whether something was answered at all.
    let answered: Bool
    /// Whether a cited passage holds a fact, or is one of those that should be cited.
    let citedRight: Bool
    /// Whether one of the passages that should be cited is.
    let citedGold: Bool
    /// The time until the answer had come.
    let milliseconds: Double
    let answer: String

    private enum CodingKeys: String, CodingKey {
        case id, verdict, facts, found, answered, milliseconds, answer
        case citedRight = "cited_right"
        case citedGold = "cited_gold"
    }

    init(_ row: AnswerRow, answer: JSONValue, milliseconds: Double) {
        let report = answer["vanmieu"]
        let message = answer["choices"]?.array?.first?["message"]
        let text = message?["content"]?.string ?? ""
        let facts = row.facts ?? []
        let search = FactSearch(text)
        let citations = report?["citations"]?.array ?? []
        let gold = Set(row.passages ?? [])
        let passages = citations.compactMap { $0["passage"]?.string }
        let quotes = citations.compactMap { $0["quote"]?.string }.map(FactSearch.init)
        id = row.id
        verdict = report?["verdict"]?.string ?? ""
        self.facts = facts.count
        found = facts.count { search.holds($0) }
        answered = verdict == "answered" || verdict == "partial" || verdict == "conflicting"
        citedGold = passages.contains { gold.contains($0) }
        citedRight = citedGold || quotes.contains { quote in facts.contains { quote.holds($0) } }
        self.milliseconds = milliseconds
        self.answer = text
    }
}
