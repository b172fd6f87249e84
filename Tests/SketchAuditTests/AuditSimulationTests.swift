import SketchAudit
import SparseIndex
import TestSupport
import Testing

/// Whole audits of experts that find passages as nodes do.
struct AuditSimulationTests {
    @Test(arguments: 1...8)
    func `a sketch that claims what its expert does not hold is refuted`(seed: UInt64) {
        var domain = AuditedDomain(seed: seed)
        let questions = domain.questions()
        let liar = AuditedExpert(
            domain.passages(on: 0..<10),
            claiming: domain.passages(on: 10..<40)
        )
        for draws in 0..<20 {
            var generator = SeededGenerator(seed: seed * 100 + UInt64(draws))
            let found = liar.audits(
                until: .refuted,
                of: questions,
                and: Self.foreign(seed),
                most: 250,
                using: &generator
            )
            #expect(found != nil)
        }
    }

    /// It bears out whatever it is asked about.
    @Test(arguments: 1...8)
    func `one that makes its passages of the questions is refuted`(seed: UInt64) {
        var domain = AuditedDomain(seed: seed)
        let questions = domain.questions()
        let echo = AuditedExpert(
            domain.passages(on: 0..<1),
            claiming: domain.passages(on: 1..<40),
            echoes: true
        )
        for draws in 0..<20 {
            var generator = SeededGenerator(seed: seed * 100 + UInt64(draws))
            let found = echo.audits(
                until: .refuted,
                of: questions,
                and: Self.foreign(seed),
                most: 250,
                using: &generator
            )
            #expect(found != nil)
        }
    }

    private static func foreign(_ seed: UInt64) -> AuditQuestions {
        var other = AuditedDomain(seed: seed + 1_000)
        return other.questions(frame: 0)
    }

    @Test(arguments: 1...8)
    func `a sketch of what its expert holds is never doubted`(seed: UInt64) {
        var domain = AuditedDomain(seed: seed)
        let questions = domain.questions()
        let honest = AuditedExpert(domain.passages(on: 0..<10))
        for draws in 0..<20 {
            var generator = SeededGenerator(seed: seed * 100 + UInt64(draws))
            let found = honest.audits(
                until: .doubtful,
                of: questions,
                and: Self.foreign(seed),
                most: 500,
                using: &generator
            )
            #expect(found == nil)
        }
    }

    /// The lies are what it is asked about, since they are what would win it questions.
    @Test func `what is claimed most of a question is asked about`() throws {
        var domain = AuditedDomain(seed: 3)
        let questions = domain.questions()
        let sketch = TermSketch(of: domain.passages(on: 5..<6))
        let holder = AuditedExpert(domain.passages(on: 5..<6))
        var generator = SeededGenerator(seed: 3)
        let asked = (0..<50).compactMap { _ in questions.draw(for: sketch, using: &generator) }
        #expect(asked.count == 50)
        // Five of 200 questions are on it; of 32 that are looked at one is, in 5 of 9 draws.
        #expect(asked.count { !holder.evidence(for: $0.text).isEmpty } > 15)
    }
}
