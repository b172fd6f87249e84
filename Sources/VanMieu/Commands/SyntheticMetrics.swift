import SparseIndex

/// The fields of `vanmieu eval federation --synthetic --json`.
struct SyntheticMetrics: Encodable {
    let experts: Int
    let terms: Int
    let sketchBytes: Int
    let indexBytes: Int
    let indexSeconds: Double
    let selectionMicroseconds: FederationMetrics.Microseconds

    private enum CodingKeys: String, CodingKey {
        case experts, terms
        case sketchBytes = "sketch_bytes"
        case indexBytes = "index_bytes"
        case indexSeconds = "index_seconds"
        case selectionMicroseconds = "selection_microseconds"
    }

    var text: String {
        """
        \(experts) experts of \(terms) terms: selection microseconds \
        p50 \(Int(selectionMicroseconds.p50)), p99 \(Int(selectionMicroseconds.p99)); \
        index \(indexBytes) bytes, made in \(Int(indexSeconds)) s; sketches \(sketchBytes) bytes
        """
    }
}
