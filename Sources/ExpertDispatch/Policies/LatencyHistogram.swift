package import NIOCore

/// How long calls took lately: the counts of this period and of the one before.
///
/// What is older than two periods is forgotten, as in tower's hedge. It takes no memory before the
/// first call.
package struct LatencyHistogram: Sendable {
    /// What is older than two of these is forgotten.
    package static let period = TimeAmount.seconds(60)

    /// The counts of this period, then those of the one before.
    private var counts: [UInt32] = []
    private var began = LoopTime(nanoseconds: .min)
    private var recent = 0
    private var earlier = 0

    package init() {}

    /// How many calls the quantiles rest on.
    package var count: Int { recent + earlier }

    /// A call took so long.
    package mutating func record(_ latency: TimeAmount, now: LoopTime) {
        rotate(now)
        if counts.isEmpty {
            counts = .init(repeating: 0, count: 2 * LogBuckets.count)
            began = now
        }
        counts[LogBuckets.index(of: latency)] &+= 1
        recent += 1
    }

    /// Forgets what is too old.
    package mutating func rotate(_ now: LoopTime) {
        guard count > 0, now - began >= Self.period else { return }
        let isNext = now - began < .nanoseconds(2 * Self.period.nanoseconds)
        for index in 0..<LogBuckets.count {
            counts[LogBuckets.count + index] = isNext ? counts[index] : 0
            counts[index] = 0
        }
        earlier = isNext ? recent : 0
        recent = 0
        began = isNext ? began + Self.period : now
    }

    /// The time within which the `share` of the calls had ended, or nil where there were none.
    package func quantile(_ share: Double) -> TimeAmount? {
        guard count > 0 else { return nil }
        let rank = max(1, Int((share * Double(count)).rounded(.up)))
        var seen = 0
        for index in 0..<LogBuckets.count {
            seen += Int(counts[index]) + Int(counts[LogBuckets.count + index])
            if seen >= rank { return LogBuckets.upperEdge(of: index) }
        }
        return LogBuckets.upperEdge(of: LogBuckets.count - 1)
    }
}
