package import NIOCore

/// How much came within the last `window`, from two counters.
///
/// The window before counts by the share of it that is still in sight, as if what came in it had
/// come evenly.
package struct SlidingCount: Sendable {
    private let window: TimeAmount
    private var current = 0.0
    private var previous = 0.0
    private var began: LoopTime

    package init(window: TimeAmount, now: LoopTime) {
        self.window = window
        began = now
    }

    /// One more.
    package mutating func add(_ now: LoopTime) {
        turn(now)
        current += 1
    }

    /// How many within the window that ends at `now`.
    package func total(_ now: LoopTime) -> Double {
        let age = Double((now - began).nanoseconds) / Double(window.nanoseconds)
        guard age >= 1 else { return current + previous * (1 - max(0, age)) }
        return current * max(0, 2 - age)
    }

    private mutating func turn(_ now: LoopTime) {
        guard now - began >= window else { return }
        let isNext = now - began < .nanoseconds(2 * window.nanoseconds)
        previous = isNext ? current : 0
        current = 0
        began = isNext ? began + window : now
    }
}
