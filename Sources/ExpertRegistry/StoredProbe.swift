package import SketchAudit

/// What probes have shown of one version of an expert.
package struct StoredProbe: Sendable, Equatable {
    package let cardVersion: String
    package let sample: ProbeSample
    /// When the last was: Unix time in milliseconds.
    package let at: Int64

    package init(cardVersion: String, sample: ProbeSample, at: Int64) {
        self.cardVersion = cardVersion
        self.sample = sample
        self.at = at
    }
}
