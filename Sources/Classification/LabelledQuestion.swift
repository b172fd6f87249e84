/// One line that the classifier learns from.
package struct LabelledQuestion: Sendable, Hashable {
    /// The line as it was written.
    package let text: String
    /// The domains it belongs to; empty when it is out of scope.
    package let labels: [String]
    /// How much it counts: 1 for a question, less for a bare term.
    package let weight: Double
    /// The file it stands in; lines of one file are held out together.
    package let topic: String

    package init(text: String, labels: [String], weight: Double, topic: String) {
        self.text = text
        self.labels = labels
        self.weight = weight
        self.topic = topic
    }
}
