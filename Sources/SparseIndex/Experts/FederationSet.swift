/// A collection of passages with questions whose passages are known, for measuring selection.
package struct FederationSet: Sendable {
    package struct Question: Sendable {
        package let text: String
        /// Ids of passages of the set.
        package let relevant: [String]

        package init(text: String, relevant: [String]) {
            self.text = text
            self.relevant = relevant
        }
    }

    package let name: String
    package let passages: [IndexedText]
    package let questions: [Question]

    package init(name: String, passages: [IndexedText], questions: [Question]) {
        self.name = name
        self.passages = passages
        self.questions = questions
    }
}
