/// How well texts are found: the fields of `vanmieu eval retrieval --json`.
package struct RetrievalMetrics: Sendable, Codable, Equatable {
    package struct Milliseconds: Sendable, Codable, Equatable {
        package let p50: Double
        package let p95: Double
    }

    package let n: Int
    package let ndcgAt10: Double
    package let mrrAt10: Double
    package let precisionAt1: Double
    package let recallAt10: Double
    package let indexSeconds: Double
    package let indexBytes: Int
    /// Of headings and bodies, in UTF-8.
    package let textBytes: Int
    package let queryMilliseconds: Milliseconds

    private enum CodingKeys: String, CodingKey {
        case n
        case ndcgAt10 = "ndcg_at_10"
        case mrrAt10 = "mrr_at_10"
        case precisionAt1 = "precision_at_1"
        case recallAt10 = "recall_at_10"
        case indexSeconds = "index_seconds"
        case indexBytes = "index_bytes"
        case textBytes = "text_bytes"
        case queryMilliseconds = "query_milliseconds"
    }
}

extension RetrievalMetrics {
    /// A few lines for a terminal.
    package var text: String {
        """
        queries \(n)   nDCG@10 \(Self.short(ndcgAt10))   MRR@10 \(Self.short(mrrAt10))   \
        P@1 \(Self.short(precisionAt1))   recall@10 \(Self.short(recallAt10))
        index \(Self.short(indexSeconds)) s, \(indexBytes) bytes \
        (\(Self.short(Double(indexBytes) / Double(max(textBytes, 1)))) of the text)
        milliseconds a query p50 \(Self.short(queryMilliseconds.p50)), \
        p95 \(Self.short(queryMilliseconds.p95))
        """
    }

    /// Four decimals at the most.
    private static func short(_ value: Double) -> String {
        "\((value * 10_000).rounded() / 10_000)"
    }
}
