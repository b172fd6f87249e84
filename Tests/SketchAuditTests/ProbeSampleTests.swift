import SketchAudit
import SparseIndex
import TestSupport
import Testing

struct ProbeSampleTests {
    /// Probes a holder of the matters of `range`, as the router does.
    private func probed(
        _ range: Range<Int>,
        seed: UInt64,
        count: Int
    ) -> (sample: ProbeSample, holder: AuditedExpert) {
        var domain = AuditedDomain(seed: seed)
        let questions = domain.questions()
        let holder = AuditedExpert(domain.passages(on: range))
        var generator = SeededGenerator(seed: seed)
        var sample = ProbeSample()
        for _ in 0..<count {
            guard let question = questions.draw(beyond: sample.sketch, using: &generator) else {
                break
            }
            sample.add(holder.evidence(for: question))
        }
        return (sample, holder)
    }

    /// Two experts of one domain, each with half of its matters and without a sketch.
    @Test(arguments: 1...5)
    func `tells who knows, after as many questions as are allowed`(seed: UInt64) {
        let (first, holder) = probed(0..<20, seed: seed, count: ProbeSample.most)
        let (second, _) = probed(20..<40, seed: seed, count: ProbeSample.most)
        #expect(first.isComplete && second.isComplete)
        let index = ExpertIndex([first.sketch, second.sketch], version: 1)
        var domain = AuditedDomain(seed: seed)
        let questions = domain.questions()
        var generator = SeededGenerator(seed: seed + 100)
        var room = SelectionRoom()
        let right = (0..<200).count { _ in
            let none = TermSketch(of: [])
            let question = questions.draw(beyond: none, using: &generator) ?? ""
            let choice = index.choices(ExpertQuery(IndexQuery(question)), room: &room).first?.expert
            return (choice == 0) == !holder.evidence(for: question).isEmpty
        }
        #expect(right > 150)
    }

    @Test func `asks about what is not known yet`() {
        var domain = AuditedDomain(seed: 2)
        let questions = domain.questions()
        let known = TermSketch(of: domain.passages(on: 0..<20))
        let knower = AuditedExpert(domain.passages(on: 0..<20))
        var generator = SeededGenerator(seed: 2)
        let asked = (0..<50).compactMap { _ in questions.draw(beyond: known, using: &generator) }
        #expect(asked.count == 50)
        #expect(asked.count { !knower.evidence(for: $0).isEmpty } < 5)
        #expect(AuditQuestions([]).draw(beyond: known, using: &generator) == nil)
    }

    @Test func `an expert that declines shows nothing, and one that talks without end little`() {
        var sample = ProbeSample()
        sample.add([])
        #expect(sample.asked == 1)
        #expect(sample.sketch == TermSketch(of: []))
        let endless = String(repeating: "phạt tiền ", count: 100_000)
        sample.add(Array(repeating: endless, count: 1_000))
        #expect(sample.sketch.passageCount == 4)
        #expect(sample.sketch.entries.count < 20)
    }

    @Test func `stays within the bytes of a sketch, and is the same when read`() throws {
        var sample = ProbeSample()
        for number in 0..<ProbeSample.most {
            let words = (0..<400).map { "t\(number * 400 + $0)" }.joined(separator: " ")
            sample.add([words, words + " a", words + " b"])
        }
        #expect(sample.bytes.count <= TermSketch.defaultLimit)
        #expect(try ProbeSample(asked: sample.asked, bytes: sample.bytes) == sample)
        #expect(throws: SketchError.self) { try ProbeSample(asked: 1, bytes: [1, 2, 3]) }
    }
}
