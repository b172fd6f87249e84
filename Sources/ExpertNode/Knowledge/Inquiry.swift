import Evidence
import SparseIndex

/// What is to be answered, and what it is about.
struct Inquiry: Sendable {
    /// What the topic of a question counts beside the part that is to be answered.
    private static let topicWeight = 0.8

    /// What is asked: it decides the kind of answer.
    let text: String
    /// What helps to see what it is about; may be empty.
    let context: String
    let contextWeight: Double

    /// Where `part` is given it alone is to be answered, and the question tells its topic, as the
    /// turns of the conversation before it do.
    init(question: String, part: String?, after turns: String) {
        text = part ?? question
        let around = [turns, part == nil ? "" : question].filter { !$0.isEmpty }
            .joined(separator: " ")
        let topic = around.isEmpty ? nil : QuestionSubject.subject(of: around)
        context = topic ?? around
        contextWeight = topic == nil ? IndexQuery.contextWeight : Self.topicWeight
    }

    /// All words that tell the field.
    var wording: String { context.isEmpty ? text : text + " " + context }

    var query: IndexQuery {
        let asked = IndexQuery.Part(text: text, weight: 1)
        guard !context.isEmpty else { return IndexQuery(parts: [asked]) }
        return IndexQuery(parts: [asked, IndexQuery.Part(text: context, weight: contextWeight)])
    }
}
