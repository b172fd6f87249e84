/// Why one attempt at a call brought no reply.
package enum AttemptFailure: Sendable, Hashable, CaseIterable {
    /// Not connected, or the connection ended before the first byte of a response.
    case unreachable
    /// The response broke off.
    case broken
    /// The response is whole but no reply.
    case unreadable
    /// A status that says the node is at fault: 500, 502, …
    case faulty
    /// The node says that it has too much to do: 429 or 503.
    case shed
    /// The node ran out of time: 504.
    case late
    /// The node does not want this router or this request: the other 4xx.
    case rejected

    /// Whether another node may be asked after it: none was at work on the call.
    package var mayBeRetried: Bool { self == .unreachable || self == .shed }
}
