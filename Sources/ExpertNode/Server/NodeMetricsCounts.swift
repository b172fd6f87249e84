/// What a node counts from its start on.
package struct NodeMetricsCounts: Sendable, Equatable {
    package private(set) var outcomes: [NodeMetricsOutcome: Int] = [:]
    /// Of questions that were replied to, with an answer or an abstention.
    package private(set) var seconds = NodeMetricsHistogram()
    /// By the failure's label; each is there from the start.
    package private(set) var generatorFailures = GeneratorFailure.labels

    package init() {}

    package mutating func add(_ outcome: NodeMetricsOutcome, seconds: Double) {
        outcomes[outcome, default: 0] += 1
        if outcome == .answered || outcome == .abstained { self.seconds.add(seconds) }
    }

    package mutating func add(_ failure: GeneratorFailure) {
        generatorFailures[failure.label, default: 0] += 1
    }
}

extension GeneratorFailure {
    /// Every label, counted zero times.
    fileprivate static var labels: [String: Int] {
        let kinds: [GeneratorFailure] = [
            .unreachable(""), .refused(status: 0), .failed, .garbled, .cut, .tooLong, .late, .busy,
            .unsupported,
        ]
        return Dictionary(kinds.map { ($0.label, 0) }) { first, _ in first }
    }

    /// The failure's kind without its particulars, so that a label has few values.
    package var label: String {
        switch self {
        case .unreachable: "unreachable"
        case .refused: "refused"
        case .failed: "failed"
        case .garbled: "garbled"
        case .cut: "cut"
        case .tooLong: "too_long"
        case .late: "late"
        case .busy: "busy"
        case .unsupported: "unsupported"
        }
    }
}
