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
        #expect(passages.allSatisfy { SketchKind.df2.sketch(of: $0).entries.isEmpty })
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

    @Test func `learns from what comes first when all are asked, or answers first`() {
        let unknown = FederationSet.Question(text: "zanzibar", relevant: ["hoc-phi"])
        let set = FederationSet(
            name: "nho",
            passages: SmallCorpus.texts,
            questions: Self.set.questions + [unknown]
        )
        let federation = Federation([set], expertsPerSet: 3, layout: .contiguous, kind: .full)
        let lessons = federation.questions.compactMap {
            federation.lesson($0, knowingAnswers: true)
        }
        #expect(lessons.count == 3)
        let learned = ExpertScorer.learned(from: lessons)
        #expect(learned.weights != ExpertScorer.standard.weights)
        #expect(learned.meetingWeights != ExpertScorer.standard.meetingWeights)
        let blind = federation.questions.compactMap {
            federation.lesson($0, knowingAnswers: false)
        }
        #expect(ExpertScorer.learned(from: blind).weights == learned.weights)
        let standard = ExpertScorer.standard.meetingWeights
        #expect(ExpertScorer.learned(from: blind).meetingWeights == standard)
    }

    @Test func `makes the same synthetic network each time`() {
        var first = SyntheticNetwork(experts: 100, seed: 5)
        var second = SyntheticNetwork(experts: 100, seed: 5)
        let sketch = first.sketch(expert: 3, terms: 64)
        #expect(sketch == second.sketch(expert: 3, terms: 64))
        #expect(sketch.entries.count == 64)
    }
}
