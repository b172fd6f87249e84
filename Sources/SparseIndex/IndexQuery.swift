/// What is looked for: texts, each with what it counts.
///
/// A part of a question counts 1 and the context it needs 0.4, so that the context decides between
/// passages that match the part equally well without taking over.
package struct IndexQuery: Sendable, Equatable {
    package struct Part: Sendable, Equatable {
        package let text: String
        package let weight: Double

        package init(text: String, weight: Double) {
            self.text = text
            self.weight = weight
        }
    }

    /// What the context of a part counts.
    package static let contextWeight = 0.4

    package let parts: [Part]

    package init(parts: [Part]) {
        self.parts = parts
    }

    package init(_ text: String, context: String = "") {
        let part = Part(text: text, weight: 1)
        parts = context.isEmpty ? [part] : [part, Part(text: context, weight: Self.contextWeight)]
    }
}
