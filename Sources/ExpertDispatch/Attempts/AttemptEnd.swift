/// How an attempt ended, for what is known of its node.
package enum AttemptEnd: Sendable, Hashable {
    case replied
    case failed(AttemptFailure)
    /// Nothing by the call's deadline.
    case timedOut
    /// One that was sent later replied first.
    case outrun
    /// Nobody wants to know any longer.
    case cancelled
    /// Nobody waits any longer, for it took longer than it should.
    case dropped
}
