import Wire

/// By when a router wants a node's reply.
package struct CallDeadline: Sendable, Hashable {
    private static let usual = 30_000
    private static let longest = 120_000
    /// Kept back for writing the reply and sending it.
    private static let reserve = Duration.milliseconds(150)

    private let instant: ContinuousClock.Instant

    /// The deadline of a request received at `received` with so many milliseconds left.
    package init(milliseconds: Int, after received: ContinuousClock.Instant) {
        instant = received + .milliseconds(min(milliseconds, Self.longest))
    }

    /// What the header `VanMieu-Deadline-Ms` says, or else the body.
    init(header: String?, chat: ChatRequest, received: ContinuousClock.Instant) {
        let milliseconds = header.flatMap { Int($0) } ?? chat.control.deadlineMilliseconds
        self.init(milliseconds: milliseconds ?? Self.usual, after: received)
    }

    /// Throws where nobody waits for the reply any more.
    func check(at now: ContinuousClock.Instant) throws(Problem) {
        guard now < instant else {
            throw Problem(.deadlineExceeded, "the deadline of this call has passed")
        }
    }

    /// When work that takes `limit` at most has to be over, so that the reply is in time.
    ///
    /// Nil where there is less than `least` left for it.
    func end(
        within limit: Duration,
        least: Duration,
        now: ContinuousClock.Instant = .now
    ) -> ContinuousClock.Instant? {
        let end = min(now + limit, instant - Self.reserve)
        return end - now > least ? end : nil
    }
}
