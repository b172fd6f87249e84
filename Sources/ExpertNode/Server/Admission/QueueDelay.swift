/// How long a question may wait for its turn: controlled delay (Nichols, Jacobson 2012) as servers
/// use it (Maurer, Fail at Scale, 2015).
///
/// A queue that has not been empty for an interval is a standing one: then what waits longer than
/// the target is turned away, and the newest is taken first, for its asker is the likeliest still to
/// wait. It is over once nobody had to wait so long for an interval.
package struct QueueDelay: Sendable {
    /// How long one waits in a standing queue at most.
    package static let target = Duration.milliseconds(5)
    /// How long one waits in any other at most.
    package static let interval = Duration.milliseconds(100)

    /// Since when questions have been waiting without a break.
    private var standing: ContinuousClock.Instant?
    /// When one last had waited for longer than the target.
    private var lastLong: ContinuousClock.Instant?
    /// Whether the queue stands.
    package private(set) var isOverloaded = false

    package init() {}

    /// How long a question may wait.
    package var patience: Duration { isOverloaded ? Self.target : Self.interval }

    /// So many wait from now on.
    package mutating func count(_ waiting: Int, now: ContinuousClock.Instant) {
        if waiting == 0 { standing = nil } else if standing == nil { standing = now }
        if let standing, now - standing >= Self.interval {
            isOverloaded = true
            lastLong = now
        }
        if isOverloaded, let lastLong, now - lastLong >= Self.interval { isOverloaded = false }
    }

    /// A question has waited so long, whether it has its turn now or is turned away.
    package mutating func waited(_ time: Duration, now: ContinuousClock.Instant) {
        if time >= Self.target { lastLong = now }
    }
}
