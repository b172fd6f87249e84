/// Why a call brought no reply.
package enum CallFailure: Sendable, Hashable {
    /// There is no node to be asked.
    case noNode
    /// All nodes failed lately, and none is to be tried yet.
    case allOpen
    /// All nodes asked to be left alone for a while.
    case resting
    /// The expert refused most calls lately, so this one was not sent.
    case throttled
    /// The time left is less than any node usually takes.
    case noTime
    /// No reply by the deadline.
    case timeout
    /// The last attempt failed.
    case attempt(AttemptFailure)
}
