/// Looks for stated facts in an answer, whatever its accents, case and spelling of numbers.
package struct FactSearch: Sendable {
    private let words: String

    /// Reads the answer in which facts are to be found.
    package init(_ answer: String) {
        words = Self.key(answer)
    }

    /// Whether one of the `alternatives`, all of which state the same fact, stands in the answer.
    package func holds(_ alternatives: [String]) -> Bool {
        alternatives.contains { words.contains(Self.key($0)) }
    }

    /// Folded words framed by spaces, so that 5 is not found in 15.
    private static func key(_ text: String) -> String {
        let spelt = text.replacing("%", with: " phần trăm ")
        let folded = Syllables.split(Composition.compose(spelt)).map(\.folded)
        return " \(folded.joined(separator: " ")) "
    }
}
