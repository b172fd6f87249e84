import SparseIndex
import Testing

struct ExpertScorerTests {
    private func evidence(impact: Double, likelihood: Double) -> ExpertEvidence {
        var evidence = ExpertEvidence()
        evidence.impact = SIMD4(impact, 0, 0, 0)
        evidence.likelihood = SIMD4(likelihood, 0, 0, 0)
        return evidence
    }

    /// The holder has the highest impact; likelihood is chance.
    private func examples(_ count: Int, seed: UInt64) -> [ScorerTraining.Example] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            let impacts = (0..<8).map { _ in Double.random(in: 0...10, using: &generator) }
            let holder = impacts.indices.max { impacts[$0] < impacts[$1] } ?? 0
            let evidence = impacts.map {
                self.evidence(impact: $0, likelihood: Double.random(in: 0...10, using: &generator))
            }
            return ScorerTraining.Example(evidence: evidence, holder: holder)
        }
    }

    @Test func `learns what tells the holder and leaves out what does not`() {
        let weights = ScorerTraining(examples(300, seed: 1)).learned(from: SIMD4())
        #expect(weights[0] > 1)
        #expect(abs(weights[2]) < weights[0] / 10)
        #expect(abs(weights[1]) < 1e-6)
    }

    @Test func `learns the same each time`() {
        let first = ScorerTraining(examples(50, seed: 2)).learned(from: SIMD4())
        #expect(first == ScorerTraining(examples(50, seed: 2)).learned(from: SIMD4()))
    }

    @Test func `keeps its weights where there is nothing to learn from`() {
        let start: SIMD4<Double> = [1, 2, 3, 4]
        #expect(ScorerTraining([]).learned(from: start) == start)
        let none = ScorerTraining.Example(evidence: [], holder: 0)
        #expect(ScorerTraining([none]).learned(from: start) == start)
        #expect(ExpertScorer.learned(from: []) == .standard)
    }

    @Test func `learns of single passages only where all show them`() {
        var shown = evidence(impact: 1, likelihood: 1)
        shown.meeting = 1
        let silent = evidence(impact: 1, likelihood: 1)
        #expect(ScorerTraining.Example(meetingsOf: [shown, shown], holder: 1) != nil)
        #expect(ScorerTraining.Example(meetingsOf: [shown, silent], holder: 1) == nil)
    }

    @Test(
        arguments: [
            ([0.97, 0.02, 0.01], 1), ([0.5, 0.46, 0.03], 2), ([0.3, 0.3, 0.2, 0.1, 0.1], 5),
            ([0.2, 0.2, 0.2, 0.1, 0.1, 0.1, 0.1], 5), ([0.9, 0.019, 0.018], 1), ([0.01], 1),
            ([], 0),
        ] as [([Double], Int)]
    )
    func `asks the fewest that are likely enough`(probabilities: [Double], count: Int) {
        let choices = probabilities.enumerated().map { place, probability in
            ExpertChoice(
                expert: place,
                score: probability,
                probability: probability,
                evidence: ExpertEvidence()
            )
        }
        #expect(AskingBudget().count(choices) == count)
    }
}
