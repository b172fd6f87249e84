import ExpertDispatch
import NIOCore
import TestSupport
import Testing

struct AdaptiveThrottleTests {
    @Test(arguments: [1.0, 0.6, 0.5])
    func `while half of the calls are taken, all are let through`(share: Double) {
        #expect(Self.sent(taking: share, seconds: 30) == 3_000)
    }

    @Test func `of calls that are refused about one in two more is sent than is taken`() {
        let sent = Self.sent(taking: 0.1, seconds: 60)
        // The tenth of what is sent that is taken, doubled, cannot keep up: it falls to the probes.
        #expect((60...700).contains(sent))
    }

    @Test func `one call a second is sent to whom takes none`() {
        let sent = Self.sent(taking: 0, seconds: 60)
        #expect((60...150).contains(sent))
    }

    @Test func `the first ten calls are free`() {
        var throttle = AdaptiveThrottle(now: .start)
        var random = SeededGenerator(seed: 1)
        let sent = (0..<10).count { _ in
            throttle.refused(.start)
            return throttle.admits(.start, using: &random)
        }
        #expect(sent == 10)
        #expect(throttle.rejection(.start) <= 0)
    }

    @Test func `a crowd at an expert that has refused nobody is let through`() {
        var throttle = AdaptiveThrottle(now: .start)
        var random = SeededGenerator(seed: 1)
        let sent = (0..<500).count { _ in throttle.admits(.start, using: &random) }
        #expect(sent == 500)
    }

    @Test func `the probability is that of the formula`() {
        var throttle = AdaptiveThrottle(now: .start)
        for _ in 0..<94 { throttle.refused(.start) }
        for _ in 0..<5 { throttle.accepted(.start) }
        #expect(abs(throttle.rejection(.start) - (99 - 2 * 5 - 10) / 100) < 1e-9)
    }

    @Test func `ten calls taken on end let all through`() {
        var throttle = AdaptiveThrottle(now: .start)
        for _ in 0..<500 { throttle.refused(.start) }
        for _ in 0..<9 { throttle.accepted(.start) }
        #expect(throttle.rejection(.start) > 0.9)
        throttle.refused(.start)
        for _ in 0..<9 { throttle.accepted(.start) }
        #expect(throttle.rejection(.start) > 0.9)
        throttle.accepted(.start)
        #expect(throttle.rejection(.start) <= 0)
    }

    /// Calls sent, of a hundred a second, where `share` of those that are sent is taken.
    private static func sent(taking share: Double, seconds: Int) -> Int {
        var throttle = AdaptiveThrottle(now: .start)
        var random = SeededGenerator(seed: 2)
        var sent = 0
        for tick in 0..<seconds * 100 {
            let now = LoopTime.after(.milliseconds(Int64(tick) * 10))
            guard throttle.admits(now, using: &random) else { continue }
            sent += 1
            // Evenly: what matters is the share.
            let isTaken = Int(Double(sent) * share) > Int(Double(sent - 1) * share)
            if isTaken { throttle.accepted(now) } else { throttle.refused(now) }
        }
        return sent
    }
}
