/// What a node is at the moment its metrics are read.
package struct NodeMetricsState: Sendable, Equatable {
    /// `owner/name`.
    package let expert: String
    /// Questions that are being answered.
    package let inFlight: Int
    /// What it answers from; nil for a node that forwards to an upstream.
    package let knowledge: Knowledge?

    /// The documents of a node.
    package struct Knowledge: Sendable, Equatable {
        package let version: String
        /// `YYYY-MM-DD`.
        package let asOf: String
        package let passages: Int
        /// The size of their index; nil where it is not known.
        package let indexBytes: Int?

        package init(version: String, asOf: String, passages: Int, indexBytes: Int? = nil) {
            self.version = version
            self.asOf = asOf
            self.passages = passages
            self.indexBytes = indexBytes
        }
    }

    package init(expert: String, inFlight: Int, knowledge: Knowledge?) {
        self.expert = expert
        self.inFlight = inFlight
        self.knowledge = knowledge
    }
}

extension AnswerSource {
    /// What stands behind the answers now.
    var metricsState: NodeMetricsState.Knowledge? {
        guard case .documents(let shelf, _) = self else { return nil }
        let knowledge = shelf.knowledge
        return NodeMetricsState.Knowledge(
            version: knowledge.manifest.version,
            asOf: knowledge.manifest.asOf,
            passages: knowledge.passages.count,
            indexBytes: knowledge.indexBytes
        )
    }
}
