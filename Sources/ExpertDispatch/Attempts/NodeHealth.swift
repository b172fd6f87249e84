package import NIOCore

/// What a router knows of one node of an expert from its own calls.
package struct NodeHealth: Sendable {
    /// What an unknown node is taken to need (Finagle's default).
    private static let usual = TimeAmount.milliseconds(30)
    /// A new node gets its full share only after so long.
    private static let slowStart = TimeAmount.seconds(10)
    private static let leastShare = 0.1

    package let address: NodeAddress
    /// Attempts on their way.
    package internal(set) var inFlight = 0
    package internal(set) var breaker: CircuitBreaker
    /// Until when the node wants to be left alone.
    package internal(set) var rest: LoopTime
    private var latency: PeakEWMA
    private var median = RollingQuantile(0.5, least: 20)
    private var since: LoopTime

    package init(address: NodeAddress, now: LoopTime) {
        self.address = address
        breaker = CircuitBreaker(now: now)
        rest = now
        latency = PeakEWMA(Self.usual, now: now)
        since = now
    }

    /// What a further call would cost: its time, as often as there are calls to be served.
    package func load(_ now: LoopTime) -> Double {
        latency.estimate(now) * Double(inFlight + 1) / share(now)
    }

    /// Whether its usual call ends within `left`.
    package mutating func fits(within left: TimeAmount, now: LoopTime) -> Bool {
        median.rotate(now)
        return median.value.map { $0 <= left } ?? true
    }

    mutating func began(_ now: LoopTime) {
        inFlight += 1
        breaker.began(now)
    }

    /// The node answered after `elapsed`.
    mutating func replied(after elapsed: TimeAmount, now: LoopTime) {
        latency.observe(elapsed, now: now)
        median.record(elapsed, now: now)
        guard breaker.succeeded(now) else { return }
        since = now
        latency = PeakEWMA(elapsed, now: now)
    }

    /// The node has not answered for `elapsed`.
    mutating func waited(_ elapsed: TimeAmount, now: LoopTime) {
        latency.observe(elapsed, now: now)
    }

    /// The node failed, where `usual` is what a call to this expert may take.
    mutating func penalise(usual: TimeAmount, now: LoopTime) {
        let amount = max(TimeAmount.seconds(1), .nanoseconds(4 * usual.nanoseconds))
        latency.penalise(by: amount, limit: .nanoseconds(4 * amount.nanoseconds), now: now)
    }

    /// The node lives; one that comes back starts slowly.
    mutating func spoke(_ now: LoopTime) {
        if breaker.succeeded(now) { since = now }
    }

    private func share(_ now: LoopTime) -> Double {
        let age = Double((now - since).nanoseconds) / Double(Self.slowStart.nanoseconds)
        return min(1, max(Self.leastShare, age))
    }
}
