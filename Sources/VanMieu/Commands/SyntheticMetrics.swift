import SparseIndex

/// The fields of `vanmieu eval federation --synthetic --json`.
struct SyntheticMetrics: Encodable {
    let experts: Int
    let terms: Int
    let sketchBytes: Int
    let indexBytes: Int
    let indexSeconds: Double
    let selectionMicroseconds: FederationMetrics.Microseconds
    /// Of the questions, the share whose best expert of all comes first, or is among those judged;
    /// and of the five best of all, the share that are the five first.
    let agreementAt1: Double
    let agreementInCandidates: Double
    let agreementOf5: Double

    private enum CodingKeys: String, CodingKey {
        case experts, terms
        case sketchBytes = "sketch_bytes"
        case indexBytes = "index_bytes"
        case indexSeconds = "index_seconds"
        case selectionMicroseconds = "selection_microseconds"
        case agreementAt1 = "agreement_at_1"
        case agreementInCandidates = "agreement_in_candidates"
        case agreementOf5 = "agreement_of_5"
    }

    var text: String {
        """
        \(experts) experts of \(terms) terms: selection microseconds \
        p50 \(Int(selectionMicroseconds.p50)), p99 \(Int(selectionMicroseconds.p99)); \
        index \(indexBytes) bytes, made in \(Int(indexSeconds)) s; sketches \(sketchBytes) bytes
        as an exhaustive search chooses: first \(agreementAt1), among the candidates \
        \(agreementInCandidates), of five \(agreementOf5)
        """
    }
}
