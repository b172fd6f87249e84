package import NIOCore

/// One quantile of a ``LatencyHistogram``, worked out anew after every few calls only.
package struct RollingQuantile: Sendable {
    private static let interval = 16

    private let share: Double
    private let least: Int
    private var histogram = LatencyHistogram()
    private var known: TimeAmount?
    private var unread = 0

    /// The quantile `share` (0.95 for the p95) of at least `least` calls.
    package init(_ share: Double, least: Int) {
        self.share = share
        self.least = least
    }

    /// Nil while there are too few calls of late.
    package var value: TimeAmount? { known }

    /// A call took so long.
    package mutating func record(_ latency: TimeAmount, now: LoopTime) {
        histogram.record(latency, now: now)
        unread += 1
        if unread >= Self.interval || (known == nil && histogram.count >= least) { read() }
    }

    /// Forgets what is too old; for where nothing was recorded in between.
    package mutating func rotate(_ now: LoopTime) {
        let before = histogram.count
        histogram.rotate(now)
        if histogram.count != before { read() }
    }

    private mutating func read() {
        unread = 0
        known = histogram.count >= least ? histogram.quantile(share) : nil
    }
}
