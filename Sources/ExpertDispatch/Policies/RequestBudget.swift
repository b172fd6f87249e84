import NIOCore

/// A budget of extra requests: each call pays in, each extra request takes one token out.
///
/// Never below zero. Where calls are many, there are at most `capacity + perCall × calls` extra
/// requests; where they are few, `capacity + perSecond × seconds`.
package struct RequestBudget: Sendable {
    private let perCall: Double
    private let perSecond: Double
    private let capacity: Double
    private var stamp: LoopTime
    /// Extra requests that may be sent now; the fraction is kept.
    package private(set) var balance: Double

    /// A budget that holds `balance` tokens of at most `capacity`.
    package init(
        perCall: Double,
        perSecond: Double,
        capacity: Double,
        balance: Double,
        now: LoopTime
    ) {
        self.perCall = perCall
        self.perSecond = perSecond
        self.capacity = capacity
        self.balance = balance
        stamp = now
    }

    /// Retries: 20 % of the calls, or three a second where that is more.
    ///
    /// Linkerd's budget adds the two up; with the hedges that would be more than a quarter.
    package static func retries(_ now: LoopTime) -> RequestBudget {
        RequestBudget(perCall: 0.2, perSecond: 3, capacity: 10, balance: 5, now: now)
    }

    /// Hedges: 5 % of the calls (Dean, Barroso 2013).
    package static func hedges(_ now: LoopTime) -> RequestBudget {
        RequestBudget(perCall: 0.05, perSecond: 0, capacity: 10, balance: 1, now: now)
    }

    /// A call has come.
    package mutating func deposit(_ now: LoopTime) {
        let elapsed = Double(max(0, (now - stamp).nanoseconds)) / 1e9
        balance = min(capacity, balance + max(perCall, perSecond * elapsed))
        stamp = max(stamp, now)
    }

    /// Takes a token out, where there is one.
    package mutating func withdraw() -> Bool {
        guard balance >= 1 else { return false }
        balance -= 1
        return true
    }
}
