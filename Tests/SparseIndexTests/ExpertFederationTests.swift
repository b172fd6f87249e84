import SparseIndex
import Testing

struct ExpertFederationTests {
    private static let set = FederationSet(
        name: "nho",
        passages: SmallCorpus.texts,
        questions: [
            .init(text: "vượt đèn đỏ bị phạt", relevant: ["den-do"]),
            .init(text: "khai sinh cho con ở đâu", relevant: ["khai-sinh"]),
            .init(text: "hoc phi", relevant: ["hoc-phi"]),
        ]
    )

    private func metrics(_ federation: Federation, asked: Int) -> FederationMetrics {
        let evaluation = FederationEvaluation(federation, asked: asked)
        var room = SelectionRoom()
        let rows = federation.questions.map {
            evaluation.row($0, choices: evaluation.choices($0.text, room: &room))
        }
        return evaluation.metrics(rows, microseconds: [3, 1, 2])
    }

    @Test(arguments: FederationLayout.allCases)
    func `finds whom to ask, and by them what asking all finds`(layout: FederationLayout) {
        let federation = Federation([Self.set], expertsPerSet: 3, layout: layout, kind: .full)
        let metrics = metrics(federation, asked: 1)
        #expect(metrics.n == 3)
        #expect(metrics.experts == 3)
        #expect(metrics.recallAt1 == 1)
        #expect(metrics.mrr == 1)
        #expect(metrics.merged.mrr == 1)
        #expect(metrics.askAll.mrr == 1)
        #expect(metrics.adaptiveAsked >= 1)
        #expect(metrics.selectionMicroseconds.p50 == 2)
    }

    @Test func `chooses blindly where sketches show nothing`() {
        let passages = SmallCorpus.texts.map { [$0] }
        #expect(
            passages.allSatisfy { SketchKind.df2.applied(to: TermSketch(of: $0)).entries.isEmpty }
        )
        let federation = Federation([Self.set], expertsPerSet: 6, layout: .contiguous, kind: .df2)
        #expect(metrics(federation, asked: 1).recallAt1 == 1.0 / 3)
    }

    @Test func `keeps apart passages of one id in two sets`() {
        let other = FederationSet(name: "khac", passages: SmallCorpus.texts, questions: [])
        let federation = Federation(
            [other, Self.set],
            expertsPerSet: 2,
            layout: .contiguous,
            kind: .full
        )
        #expect(metrics(federation, asked: 4).merged == metrics(federation, asked: 4).askAll)
        #expect(metrics(federation, asked: 1).recallAt1 < 1)
    }

    @Test func `knows who holds what comes first when all are asked`() {
        let federation = Federation([Self.set], expertsPerSet: 3, layout: .contiguous, kind: .full)
        #expect(federation.example("vượt đèn đỏ bị phạt") != nil)
        #expect(federation.example("zanzibar") == nil)
    }

    @Test func `makes the same synthetic network each time`() {
        var first = SyntheticNetwork(experts: 100, seed: 5)
        var second = SyntheticNetwork(experts: 100, seed: 5)
        let sketch = first.sketch(expert: 3, terms: 64)
        #expect(sketch == second.sketch(expert: 3, terms: 64))
        #expect(sketch.entries.count == 64)
    }
}
