import SketchAudit
import SparseIndex
import TestSupport

/// An expert that quotes its passages, and shows a sketch of them or of more than it has.
struct AuditedExpert {
    private let passages: [IndexedText]
    private let index: SparseIndex
    let sketch: TermSketch

    /// An expert that holds `passages`; `claimed` are those it makes believe it holds as well, each
    /// a hundred times.
    init(_ passages: [IndexedText], claiming claimed: [IndexedText] = []) {
        self.passages = passages
        index = SparseIndex(passages)
        let repeated = claimed.flatMap { Array(repeating: $0, count: 100) }
        sketch = TermSketch(of: passages + repeated)
    }

    /// The three best passages; nothing where the best holds less than half of the question.
    func evidence(for question: String) -> [String] {
        let hits = index.search(IndexQuery(question), top: 3)
        guard let best = hits.first, best.coverage >= 0.5 else { return [] }
        return hits.map { passages[$0.position].body }
    }

    /// After how many audits, of `most`, its sketch is refuted.
    func audits(
        until verdict: AuditVerdict,
        of questions: AuditQuestions,
        most: Int,
        using generator: inout SeededGenerator
    ) -> Int? {
        var tally = AuditTally()
        for count in 1...most {
            guard let question = questions.draw(for: sketch, using: &generator) else { return nil }
            tally.count(question.finding(in: evidence(for: question.text)))
            if tally.verdict == verdict { return count }
        }
        return nil
    }
}
