import NIOCore
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
    init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = Self.outcome(problem.kind)
        case is NIOTooManyBytesError: self = .invalid
        default: self = .failed
        }
    }

    private static func outcome(_ kind: Problem.Kind) -> NodeMetricsOutcome {
        switch kind {
        case .overloaded: .shed
        case .invalidAPIKey: .refused
        case .deadlineExceeded: .timedOut
        default: kind.status < 500 ? .invalid : .failed
        }
    }
}
