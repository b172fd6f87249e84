package import SparseIndex
import VietnameseText

extension AuditQuestions {
    /// Fewer pairs might stand in some passage by chance.
    private static let fewestInvented = 6
    /// How often one is jumbled anew that came out too much like language.
    private static let attempts = 8

    /// A question that `sketch` claims to know, its syllables jumbled, and as its claims the pairs that
    /// neither the sketch nor a question here has; nil where they are too few.
    ///
    /// Of the pairs that a sketch does not show an honest expert may well hold some, for sketches are
    /// cut to size; of those that nobody says, none.
    package func drawJumbled(
        for sketch: TermSketch,
        using generator: inout some RandomNumberGenerator
    ) -> AuditQuestion? {
        guard let drawn = draw(for: sketch, using: &generator) else { return nil }
        let syllables = SyllablePairs(drawn.text).syllables.map(\.text)
        for _ in 0..<Self.attempts {
            let text = syllables.shuffled(using: &generator).joined(separator: " ")
            let invented = Set(SyllablePairs(text).names).filter {
                rarities[$0] == nil && sketch.entry($0) == nil
            }
            guard invented.count >= Self.fewestInvented else { continue }
            return AuditQuestion(
                text: text,
                claims: invented.sorted().map { AuditQuestion.Claim(pair: $0, weight: 1) },
                isJumbled: true
            )
        }
        return nil
    }
}
