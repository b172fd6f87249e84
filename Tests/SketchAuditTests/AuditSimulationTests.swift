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
        let found = Self.found(liar, until: .refuted, of: questions, most: 250, seed: seed)
        #expect(found.allSatisfy { $0 != nil })
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
        let found = Self.found(echo, until: .refuted, of: questions, most: 80, seed: seed)
        #expect(found.allSatisfy { $0 != nil })
    }

    @Test(arguments: 1...8)
    func `a sketch of what its expert holds is never doubted`(seed: UInt64) {
        var domain = AuditedDomain(seed: seed)
        let questions = domain.questions()
        let honest = AuditedExpert(domain.passages(on: 0..<10))
        let found = Self.found(honest, until: .doubtful, of: questions, most: 500, seed: seed)
        #expect(found.allSatisfy { $0 == nil })
    }

    /// What a sketch does not show, for want of room, is no lie.
    @Test(arguments: 1...8)
    func `a sketch that was cut to size is never doubted`(seed: UInt64) {
        var domain = AuditedDomain(seed: seed)
        let questions = domain.questions()
        let honest = AuditedExpert(domain.passages(on: 0..<40), showing: 2_000)
        let found = Self.found(honest, until: .doubtful, of: questions, most: 500, seed: seed)
        #expect(found.allSatisfy { $0 == nil })
    }

    /// After how many audits each of twenty runs came to `verdict`, nil where it did not.
    private static func found(
        _ expert: AuditedExpert,
        until verdict: AuditVerdict,
        of questions: AuditQuestions,
        most: Int,
        seed: UInt64
    ) -> [Int?] {
        (0..<20).map { run in
            var generator = SeededGenerator(seed: seed * 100 + UInt64(run))
            return expert.audits(until: verdict, of: questions, most: most, using: &generator)
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
