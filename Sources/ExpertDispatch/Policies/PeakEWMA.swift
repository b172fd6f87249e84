package import NIOCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A latency that jumps to each new peak and forgets it exponentially (Finagle's Peak EWMA).
package struct PeakEWMA: Sendable {
    /// After so long a peak counts for 1/e.
    package static let decay = TimeAmount.seconds(10)

    private var cost: Double
    private var stamp: LoopTime

    /// Begins at `latency`, in want of a measurement.
    package init(_ latency: TimeAmount, now: LoopTime) {
        cost = Double(latency.nanoseconds)
        stamp = now
    }

    /// A call took so long, or has taken so long already.
    package mutating func observe(_ latency: TimeAmount, now: LoopTime) {
        let sample = Double(latency.nanoseconds)
        let weight = weight(now)
        cost = sample > cost * weight ? sample : cost * weight + sample * (1 - weight)
        stamp = max(stamp, now)
    }

    /// Adds `amount` for a failure, which is soon had but worth nothing; `limit` at most in all.
    package mutating func penalise(by amount: TimeAmount, limit: TimeAmount, now: LoopTime) {
        let raised = estimate(now) + Double(amount.nanoseconds)
        cost = max(estimate(now), min(raised, Double(limit.nanoseconds)))
        stamp = max(stamp, now)
    }

    /// Nanoseconds that a call would take.
    ///
    /// What is not called is forgotten too, so that it is tried again in time.
    package func estimate(_ now: LoopTime) -> Double {
        cost * weight(now)
    }

    private func weight(_ now: LoopTime) -> Double {
        let age = max(0, (now - stamp).nanoseconds)
        return exp(-Double(age) / Double(Self.decay.nanoseconds))
    }
}
