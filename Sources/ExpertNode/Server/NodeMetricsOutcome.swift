import Wire

/// How a question to a node ended; the raw value is a label's.
package enum NodeMetricsOutcome: String, Sendable, CaseIterable {
    case answered
    case abstained
    /// Turned away because enough others were being answered.
    case shed
    /// Asked by no router of the trust list.
    case refused
    case timedOut = "timed_out"
    /// Not a request that a node answers.
    case invalid
    case failed

    /// How a question ended that was not replied to.
    init(_ problem: Problem) {
        self =
            switch problem.kind {
            case .overloaded: .shed
            case .invalidAPIKey: .refused
            case .deadlineExceeded: .timedOut
            default: problem.kind.status < 500 ? .invalid : .failed
            }
    }
}
