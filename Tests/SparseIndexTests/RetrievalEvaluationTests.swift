import SparseIndex
import Testing

struct RetrievalEvaluationTests {
    @Test(
        arguments: [
            (["a"], ["a", "b"], 1.0), (["b"], ["a", "b"], 0.630_93), (["c"], ["a", "b"], 0),
            (["a", "b"], ["a", "x", "b"], 0.919_72), (["a"], [], 0), ([], ["a"], 0),
        ] as [([String], [String], Double)]
    )
    func `counts a text the less the lower it stands`(
        relevant: [String],
        ranked: [String],
        ndcg: Double
    ) {
        let rows = [RetrievalEvaluation.Row(relevant: relevant, ranked: ranked)]
        #expect(abs(RetrievalEvaluation(rows).ndcg - ndcg) < 1e-4)
    }

    @Test func `reports means over the queries and quantiles of their times`() {
        let metrics = RetrievalEvaluation([
            .init(relevant: ["a"], ranked: ["a"]),
            .init(relevant: ["a", "b"], ranked: ["c", "a"]),
        ]).metrics(milliseconds: [4, 2], indexSeconds: 1, indexBytes: 10, textBytes: 20)
        #expect(metrics.n == 2)
        #expect(metrics.precisionAt1 == 0.5)
        #expect(metrics.mrrAt10 == 0.75)
        #expect(metrics.recallAt10 == 0.75)
        #expect(metrics.queryMilliseconds.p95 == 4)
    }

    @Test func `counts nothing beyond the tenth place`() {
        let ranked = (0..<10).map { "x\($0)" } + ["a"]
        #expect(RetrievalEvaluation([.init(relevant: ["a"], ranked: ranked)]).ndcg == 0)
    }

    @Test func `tunes to the questions of a collection and not below its defaults`() {
        let source = RandomTexts(seed: 9)
        let texts = source.texts(300)
        let questions = texts.prefix(40).map { text in
            SettingsTuning.Question(
                text: text.body.split(separator: " ").suffix(5).joined(separator: " "),
                relevant: [text.id]
            )
        }
        func ndcg(_ settings: IndexSettings) -> Double {
            let index = SparseIndex(texts, settings: settings)
            return RetrievalEvaluation(
                questions.enumerated().map { place, question in
                    RetrievalEvaluation.Row(
                        relevant: [texts[place].id],
                        ranked: index.search(question.query, top: 10).map(\.id)
                    )
                }
            ).ndcg
        }
        let tuned = SettingsTuning(texts: texts, questions: questions).tuned()
        #expect(ndcg(tuned) >= ndcg(IndexSettings()))
    }
}
