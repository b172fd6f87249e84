package import NIOCore

/// What came of a call, and what it took.
package struct FinishedCall: Sendable, Hashable {
    package let outcome: NodeOutcome
    /// Requests sent: 0 where none could be, 2 at most.
    package let attempts: Int
    /// Whether a second request was sent while the first was on its way.
    package let hedged: Bool
    /// The node whose answer, good or bad, the outcome is; nil where none answered.
    package let node: NodeAddress?
    /// From the call's start to that answer's first byte; to its end, where the connection does not
    /// tell.
    package let firstByte: TimeAmount?
    /// When the expert may be asked again, where it shed the call and said so.
    package let retryAfter: TimeAmount?
}
