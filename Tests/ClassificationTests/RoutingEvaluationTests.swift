import Classification
import FoundationEssentials
import Testing

/// Four rows whose metrics are worked out by hand.
struct RoutingEvaluationTests {
    private let metrics = RoutingEvaluation(
        rows: [
            RoutingRow(text: "a", domains: ["law"], source: "s", lang: "vi"),
            RoutingRow(text: "b", domains: ["law"], source: "s", atLeast: true, lang: "vi"),
            RoutingRow(text: "c", domains: ["finance"], source: "t", lang: "en"),
            RoutingRow(text: "d", domains: [], source: "t", lang: "en"),
        ],
        predictions: [
            prediction(["law"], ["law": 0.8, "finance": 0.1], 0.1, set: ["law"]),
            prediction(["finance", "law"], ["law": 0.4, "finance": 0.5], 0.1, set: ["law"]),
            prediction([], ["law": 0.1, "finance": 0.3], 0.6, set: ["none"]),
            prediction([], ["law": 0.1, "finance": 0.1], 0.8, set: ["none", "law"]),
        ],
        microseconds: [10, 30, 20, 40]
    ).metrics()

    @Test func `accuracy allows one more domain only with at_least`() {
        #expect(metrics.n == 4)
        #expect(metrics.accuracy == 0.75)
        #expect(metrics.perSource["s"]?.accuracy == 1)
        #expect(metrics.perSource["t"]?.accuracy == 0.5)
        #expect(metrics.sourceMean == 0.75)
        #expect(metrics.perLang["en"]?.accuracy == 0.5)
        #expect(metrics.twoDomainShare == 0.25)
    }

    @Test func `F1 is that of the best single label`() throws {
        // law: one of two found, none wrong; finance: none of one; none: found, one too many.
        let law = try #require(metrics.perDomain["law"])
        #expect(law.precision == 1 && law.recall == 0.5)
        #expect(abs(law.f1 - 2.0 / 3) < 1e-12)
        #expect(metrics.perDomain["finance"]?.f1 == 0)
        #expect(abs(metrics.macroF1 - (2.0 / 3 + 0 + 2.0 / 3) / 3) < 1e-12)
    }

    @Test func `out of scope is ranked by its probability`() {
        #expect(metrics.outOfScope.auroc == 1)
        #expect(metrics.outOfScope.recallAt95 == 1)
    }

    @Test func `sets, calibration and times`() {
        #expect(metrics.setCoverage == 0.75)
        #expect(metrics.meanSetSize == 1.25)
        // One row a bin: |0.8 - 1| + |0.5 - 0| + |0.6 - 0| + |0.8 - 1|, over four rows.
        #expect(abs(metrics.ece - 1.5 / 4) < 1e-12)
        #expect(metrics.microseconds.p50 == 30 && metrics.microseconds.p99 == 40)
    }

    @Test func `JSON has every promised field`() throws {
        let json = String(decoding: try JSONEncoder().encode(metrics), as: UTF8.self)
        for field in [
            "n", "macro_f1", "accuracy", "per_domain", "per_source", "source_mean", "per_lang",
            "two_domain_share", "out_of_scope", "auroc", "recall_at_95", "ece", "set_coverage",
            "mean_set_size", "microseconds", "p50", "p99",
        ] {
            #expect(json.contains("\"\(field)\":"), "\(field) is missing")
        }
    }

    @Test func `the table shows each domain`() {
        let table = RoutingTable.text(metrics)
        #expect(table.contains("law") && table.contains("66.67 %"))
    }

    @Test func `no rows give no numbers, not a crash`() throws {
        let empty = RoutingEvaluation(rows: [], predictions: []).metrics()
        #expect(empty.n == 0 && empty.outOfScope.auroc == nil)
        let json = String(decoding: try JSONEncoder().encode(empty), as: UTF8.self)
        #expect(json.contains("\"auroc\":null"))
    }

    private static func prediction(
        _ asked: [String],
        _ scores: [String: Double],
        _ outOfScope: Double,
        set: [String]
    ) -> RoutingPrediction {
        let probabilities = scores.sorted { $0.value > $1.value }.map {
            DomainProbability(domain: $0.key, probability: $0.value)
        }
        let scores = DomainScores(
            probabilities: probabilities,
            outOfScope: outOfScope,
            set: set,
            asked: asked
        )
        let row = RoutingRow(text: "", domains: [], source: "")
        return RoutingPrediction(row, scores, clarify: false)
    }
}
