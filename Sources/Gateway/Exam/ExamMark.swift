import VietnameseText
import Wire

/// How one answer in an exam is marked.
struct ExamMark: Sendable, Encodable, Hashable {
    let id: String
    let passed: Bool
    /// What was wrong; nil where the answer passed.
    let fault: String?

    init(_ question: ExamQuestion, reply: ExpertReply?) {
        id = question.id
        fault = Self.fault(question, reply)
        passed = fault == nil
    }

    private static func fault(_ question: ExamQuestion, _ reply: ExpertReply?) -> String? {
        guard let reply else { return "no reply" }
        let declined = reply.report.abstained
        if question.refuse { return declined ? nil : "answered what it should decline" }
        if declined { return "declined" }
        let answer = FactSearch(reply.text)
        if let fact = question.facts.first(where: { !answer.holds($0) }) {
            return "the answer lacks \(fact.joined(separator: " or "))"
        }
        let cited = Set(reply.report.evidence.map(\.passageId))
        guard question.passages.isEmpty || !cited.isDisjoint(with: question.passages) else {
            return "cites \(cited.sorted().joined(separator: ", ")) instead"
        }
        return nil
    }
}
