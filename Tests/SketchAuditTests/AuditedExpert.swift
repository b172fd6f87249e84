import SketchAudit
import SparseIndex
import TestSupport

/// An expert that quotes its passages, and shows a sketch of them or of more than it has.
struct AuditedExpert {
    private let passages: [IndexedText]
    private let index: SparseIndex
    private let echoes: Bool
    let sketch: TermSketch

    /// An expert that holds `passages`.
    ///
    /// It makes believe that it holds those of `claimed` as well, each a hundred times. One that
    /// `echoes` makes a passage of every question. The sketch has so many bytes at most.
    init(
        _ passages: [IndexedText],
        claiming claimed: [IndexedText] = [],
        echoes: Bool = false,
        showing bytes: Int = TermSketch.defaultLimit
    ) {
        self.echoes = echoes
        self.passages = passages
        index = SparseIndex(passages)
        let repeated = claimed.flatMap { Array(repeating: $0, count: 100) }
        sketch = TermSketch(of: passages + repeated).bounded(to: bytes)
    }

    /// The three best passages; nothing where the best holds less than half of the question.
    func evidence(for question: String) -> [String] {
        if echoes { return ["Theo quy định, \(question)"] }
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
            let isJumbled = Double.random(in: 0..<1, using: &generator) < AuditQuestion.jumbledShare
            let question =
                isJumbled
                ? questions.drawJumbled(for: sketch, using: &generator)
                : questions.draw(for: sketch, using: &generator)
            guard let question else { continue }
            tally.count(question.finding(in: evidence(for: question.text)))
            if tally.verdict == verdict { return count }
        }
        return nil
    }
}
