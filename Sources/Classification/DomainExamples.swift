/// What a new domain is learnt from.
package struct DomainExamples: Sendable, Hashable {
    /// The slug it is routed by.
    package let id: String
    /// The name that people read.
    package let name: String
    package let description: String
    package let examples: [String]

    package init(id: String, name: String, description: String, examples: [String]) {
        self.id = id
        self.name = name
        self.description = description
        self.examples = examples
    }

    /// How much the name, the description and its pieces count beside an example question.
    static let phraseWeight: Float = 0.5
    private static let phraseLimit = 200

    /// The name, the description and its pieces: words of the subject that no example may have.
    var phrases: [String] {
        let pieces = description.split { ",;:.\n".contains($0) }.prefix(Self.phraseLimit)
        return [name, description] + pieces.map(String.init)
    }
}
