/// One of the questions that a query asks.
package struct QuestionPart: Sendable, Hashable {
    /// The clause itself.
    package let text: String
    /// What comes before it and may be needed to understand it; empty for the first part.
    package let context: String

    package init(text: String, context: String) {
        self.text = text
        self.context = context
    }
}
