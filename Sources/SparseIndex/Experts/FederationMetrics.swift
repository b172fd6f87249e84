/// How well experts are chosen: the fields of `vanmieu eval federation --json`.
package struct FederationMetrics: Sendable, Codable, Equatable {
    /// How well the best passages of the experts asked answer.
    package struct Merged: Sendable, Codable, Equatable {
        package let precisionAt1: Double
        package let recallAt10: Double
        package let mrr: Double

        private enum CodingKeys: String, CodingKey {
            case precisionAt1 = "precision_at_1"
            case recallAt10 = "recall_at_10"
            case mrr
        }
    }

    package struct Microseconds: Sendable, Codable, Equatable {
        package let p50: Double
        package let p99: Double

        package init(p50: Double, p99: Double) {
            self.p50 = p50
            self.p99 = p99
        }
    }

    package let n: Int
    package let experts: Int
    /// Some relevant passage lies with the first expert, one of the first three, of the first five.
    package let recallAt1: Double
    package let recallAt3: Double
    package let recallAt5: Double
    /// Of the rank of the first expert with a relevant passage.
    package let mrr: Double
    package let merged: Merged
    package let askAll: Merged
    /// Asking as many as ``AskingBudget`` says instead, and how many those are on average.
    package let adaptive: Merged
    package let adaptiveAsked: Double
    package let selectionMicroseconds: Microseconds
    /// Of the index over experts, and of all sketches as they travel.
    package let indexBytes: Int
    package let sketchBytes: Int
    package let largestSketchBytes: Int

    private enum CodingKeys: String, CodingKey {
        case n, experts, mrr, merged, adaptive
        case recallAt1 = "recall_at_1"
        case recallAt3 = "recall_at_3"
        case recallAt5 = "recall_at_5"
        case askAll = "ask_all"
        case adaptiveAsked = "adaptive_asked"
        case selectionMicroseconds = "selection_microseconds"
        case indexBytes = "index_bytes"
        case sketchBytes = "sketch_bytes"
        case largestSketchBytes = "largest_sketch_bytes"
    }
}

extension FederationMetrics {
    /// A few lines for a terminal.
    package var text: String {
        """
        questions \(n)   experts \(experts)   R@1 \(Self.short(recallAt1))   \
        R@3 \(Self.short(recallAt3))   R@5 \(Self.short(recallAt5))   MRR \(Self.short(mrr))
        merged    \(Self.line(merged))
        ask all   \(Self.line(askAll))
        adaptive  \(Self.line(adaptive))   asked \(Self.short(adaptiveAsked))
        selection microseconds p50 \(Self.short(selectionMicroseconds.p50)), \
        p99 \(Self.short(selectionMicroseconds.p99)); index \(indexBytes) bytes, \
        sketches \(sketchBytes), the largest \(largestSketchBytes)
        """
    }

    private static func line(_ merged: Merged) -> String {
        "P@1 \(short(merged.precisionAt1))   recall@10 \(short(merged.recallAt10))   "
            + "MRR \(short(merged.mrr))"
    }

    /// Four decimals at the most.
    private static func short(_ value: Double) -> String {
        "\((value * 10_000).rounded() / 10_000)"
    }
}
