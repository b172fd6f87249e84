import NIOCore

/// Keeps calls from a node that fails, and tries it with a single one from time to time.
///
/// It opens after five failures on end, or where half of at least twenty calls within ten seconds
/// failed; for one second, twice as long each time, a minute at most, give or take a fifth.
package struct CircuitBreaker: Sendable {
    /// Whether the node may get a call.
    package enum Admission: Sendable, Hashable {
        case freely
        /// The next call shows whether the node is well again; only one at a time.
        case asProbe
        case never
    }

    private enum Phase {
        case closed
        /// `isStill` where it opened for want of a sign, and no probe has failed since.
        case open(until: LoopTime, isProbing: Bool, isStill: Bool)
    }

    /// Failures on end that open it.
    package static let mostOnEnd = 5
    private static let window = TimeAmount.seconds(10)
    private static let fewest = 20.0
    private static let share = 0.5
    private static let shortest = 1.0
    private static let longest = 60.0
    /// Closed for so long, it has forgotten how often it opened.
    private static let forgiveness = TimeAmount.seconds(60)

    private var phase = Phase.closed
    private var onEnd = 0
    private var trips = 0
    private var closed: LoopTime
    private var calls: SlidingCount
    private var failures: SlidingCount

    /// A closed one.
    package init(now: LoopTime) {
        closed = now
        calls = SlidingCount(window: Self.window, now: now)
        failures = SlidingCount(window: Self.window, now: now)
    }

    /// Whether calls go through freely.
    package var isClosed: Bool {
        if case .closed = phase { true } else { false }
    }

    /// Whether it has just opened because the node said nothing for long: it may but stand still,
    /// as one does whose machine or disk stops for a second, and answer before it is tried.
    package var standsStill: Bool {
        if case .open(_, _, isStill: true) = phase { true } else { false }
    }

    /// What it lets through at `now`.
    package func admission(_ now: LoopTime) -> Admission {
        switch phase {
        case .closed: .freely
        case .open(let until, let isProbing, _): now >= until && !isProbing ? .asProbe : .never
        }
    }

    /// A call is sent.
    package mutating func began(_ now: LoopTime) {
        guard admission(now) == .asProbe, case .open(let until, _, let isStill) = phase else {
            return
        }
        phase = .open(until: until, isProbing: true, isStill: isStill)
    }

    /// The node answered, be it that the request was wrong: it lives.
    ///
    /// True where this closed it. The probe's answer closes it, and so does that of an earlier call where it opened because
    /// none had come.
    @discardableResult
    package mutating func succeeded(_ now: LoopTime) -> Bool {
        switch phase {
        case .closed:
            onEnd = 0
            calls.add(now)
            return false
        case .open(_, let isProbing, _) where isProbing || onEnd >= Self.mostOnEnd:
            self = CircuitBreaker(now: now, trips: trips)
            return true
        case .open: return false
        }
    }

    /// A call failed, or has been without a sign for long, which `isSilent` says.
    package mutating func failed(
        _ now: LoopTime,
        isSilent: Bool = false,
        using random: inout some RandomNumberGenerator
    ) {
        switch phase {
        case .closed:
            onEnd += 1
            calls.add(now)
            failures.add(now)
            if isTooMuch(now) { open(now, isStill: isSilent, using: &random) }
        case .open(_, isProbing: true, _): open(now, isStill: false, using: &random)
        // What was sent before it opened.
        case .open(_, isProbing: false, _): break
        }
    }

    /// A call ended that shows neither: another may be the probe.
    package mutating func abstained() {
        guard case .open(let until, _, let isStill) = phase else { return }
        phase = .open(until: until, isProbing: false, isStill: isStill)
    }

    private init(now: LoopTime, trips: Int) {
        self.init(now: now)
        self.trips = trips
    }

    private func isTooMuch(_ now: LoopTime) -> Bool {
        let total = calls.total(now)
        return onEnd >= Self.mostOnEnd
            || (total >= Self.fewest && failures.total(now) >= Self.share * total)
    }

    private mutating func open(
        _ now: LoopTime,
        isStill: Bool,
        using random: inout some RandomNumberGenerator
    ) {
        if isClosed, now - closed >= Self.forgiveness { trips = 0 }
        let pause = min(Self.longest, Self.shortest * Double(1 << min(trips, 6)))
        let seconds = min(Self.longest, pause * Double.random(in: 0.8...1.2, using: &random))
        let until = now + .nanoseconds(Int64(seconds * 1e9))
        phase = .open(until: until, isProbing: false, isStill: isStill)
        trips += 1
    }
}
