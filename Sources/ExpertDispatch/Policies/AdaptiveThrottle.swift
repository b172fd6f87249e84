package import NIOCore

/// Rejects calls here that an expert would refuse anyway (Beyer et al., Site Reliability
/// Engineering, chapter 21).
///
/// The probability is `(requests − K × accepts − free) / (requests + 1)`. The window is ten seconds,
/// not two minutes, for a router calls an expert seldom and has to find out soon that it is well
/// again; for the same reason one call a second is always let through, and ten that were taken on end
/// let all through. What is on its way is not counted: in so short a window it would outweigh what
/// ended, and a crowd at an expert that has refused nobody would be turned away.
package struct AdaptiveThrottle: Sendable {
    /// What it goes by.
    package static let window = TimeAmount.seconds(10)
    private static let multiplier = 2.0
    /// Calls too few to judge by.
    private static let free = 10.0
    private static let convincing = 10
    private static let probeInterval = TimeAmount.seconds(1)

    private var requests: SlidingCount
    private var accepts: SlidingCount
    private var lastSent: LoopTime
    private var takenOnEnd = 0

    package init(now: LoopTime) {
        requests = SlidingCount(window: Self.window, now: now)
        accepts = SlidingCount(window: Self.window, now: now)
        lastSent = now
    }

    /// Whether a call may be sent; counted at once where it may not, and else when it has ended.
    package mutating func admits(
        _ now: LoopTime,
        using random: inout some RandomNumberGenerator
    ) -> Bool {
        let probability = rejection(now)
        let isProbe = now - lastSent >= Self.probeInterval
        guard
            isProbe || probability <= 0 || Double.random(in: 0..<1, using: &random) >= probability
        else {
            requests.add(now)
            return false
        }
        lastSent = now
        return true
    }

    /// A call was taken, whatever came of it.
    package mutating func accepted(_ now: LoopTime) {
        requests.add(now)
        accepts.add(now)
        takenOnEnd += 1
        if takenOnEnd >= Self.convincing, rejection(now) > 0 { self = AdaptiveThrottle(now: now) }
    }

    /// A call was shed, or failed.
    package mutating func refused(_ now: LoopTime) {
        requests.add(now)
        takenOnEnd = 0
    }

    /// The probability that the next call is rejected; below zero where none is.
    package func rejection(_ now: LoopTime) -> Double {
        let requested = requests.total(now)
        let spare = Self.multiplier * accepts.total(now) + Self.free
        return (requested - spare) / (requested + 1)
    }
}
