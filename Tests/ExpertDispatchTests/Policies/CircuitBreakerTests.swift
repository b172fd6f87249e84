import ExpertDispatch
import NIOCore
import TestSupport
import Testing

struct CircuitBreakerTests {
    @Test func `five failures on end open it, four do not`() {
        var (breaker, random) = Self.fresh()
        for _ in 0..<4 { breaker.failed(.start, using: &random) }
        breaker.succeeded(.start)
        for _ in 0..<4 { breaker.failed(.start, using: &random) }
        #expect(breaker.admission(.start) == .freely)
        breaker.failed(.start, using: &random)
        #expect(breaker.admission(.start) == .never)
        #expect(!breaker.isClosed)
    }

    @Test(arguments: [(20, true), (19, false)])
    func `half of twenty calls open it`(calls: Int, isOpen: Bool) {
        var (breaker, random) = Self.fresh()
        for call in 0..<calls {
            let now = LoopTime.after(.milliseconds(Int64(call) * 100))
            if call % 2 == 1 { breaker.failed(now, using: &random) } else { breaker.succeeded(now) }
        }
        #expect(breaker.isClosed != isOpen)
    }

    @Test func `failures of long ago do not count`() {
        var (breaker, random) = Self.fresh()
        for call in 0..<200 {
            let now = LoopTime.after(.seconds(Int64(call) * 2))
            if call % 2 == 1 { breaker.failed(now, using: &random) } else { breaker.succeeded(now) }
        }
        #expect(breaker.isClosed)
    }

    @Test func `after a second, give or take a fifth, one probe is let through`() {
        var (breaker, random) = Self.fresh()
        Self.trip(&breaker, .start, &random)
        #expect(breaker.admission(.after(.milliseconds(790))) == .never)
        let later = LoopTime.after(.milliseconds(1_210))
        #expect(breaker.admission(later) == .asProbe)
        breaker.began(later)
        #expect(breaker.admission(later) == .never)
        let closes = breaker.succeeded(later)
        #expect(closes)
        #expect(breaker.admission(later) == .freely)
    }

    @Test func `each probe that fails doubles the pause, up to a minute`() {
        var (breaker, random) = Self.fresh()
        Self.trip(&breaker, .start, &random)
        var now = LoopTime.start
        var pauses: [Double] = []
        for _ in 0..<9 {
            let pause = Self.pause(breaker, from: now)
            pauses.append(Double(pause.nanoseconds) / 1e9)
            now = now + pause
            breaker.began(now)
            breaker.failed(now, using: &random)
        }
        for (pause, usual) in zip(pauses, [1, 2, 4, 8, 16, 32, 60, 60, 60]) {
            #expect((0.79 * Double(usual)...min(60.1, 1.21 * Double(usual))).contains(pause))
        }
        #expect(Set(pauses.map { $0 / pauses[0] }).count > 3)
    }

    @Test func `a probe that was given up makes room for another`() {
        var (breaker, random) = Self.fresh()
        Self.trip(&breaker, .start, &random)
        let later = LoopTime.after(.seconds(2))
        breaker.began(later)
        breaker.abstained()
        #expect(breaker.admission(later) == .asProbe)
    }

    @Test func `failures of calls sent before it opened do not prolong the pause`() {
        var (breaker, random) = Self.fresh()
        Self.trip(&breaker, .start, &random)
        for _ in 0..<50 { breaker.failed(.after(.milliseconds(500)), using: &random) }
        #expect(breaker.admission(.after(.milliseconds(1_210))) == .asProbe)
    }

    @Test func `an answer after all closes it where it opened for want of any`() {
        var (breaker, random) = Self.fresh()
        Self.trip(&breaker, .start, &random)
        let closes = breaker.succeeded(.after(.milliseconds(5)))
        #expect(closes && breaker.isClosed)
    }

    @Test func `an answer does not close it where half of them fail`() {
        var (breaker, random) = Self.fresh()
        for _ in 0..<10 {
            breaker.succeeded(.start)
            breaker.failed(.start, using: &random)
        }
        #expect(!breaker.isClosed)
        let closes = breaker.succeeded(.after(.milliseconds(5)))
        #expect(!closes && !breaker.isClosed)
    }

    @Test func `one that opened for want of a sign may stand still, until a probe fails`() {
        var (breaker, random) = Self.fresh()
        Self.trip(&breaker, .start, &random)
        #expect(!breaker.standsStill)
        (breaker, random) = Self.fresh()
        for _ in 0..<CircuitBreaker.mostOnEnd {
            breaker.failed(.start, isSilent: true, using: &random)
        }
        #expect(breaker.standsStill)
        let later = LoopTime.after(.seconds(2))
        breaker.began(later)
        #expect(breaker.standsStill)
        breaker.failed(later, isSilent: true, using: &random)
        #expect(!breaker.standsStill)
    }

    @Test(arguments: [(30, 2), (61, 1)] as [(Int64, Int)])
    func `a minute without trouble is forgiven`(seconds: Int64, pause: Int) {
        var (breaker, random) = Self.fresh()
        Self.trip(&breaker, .start, &random)
        let closed = LoopTime.after(.seconds(2))
        breaker.began(closed)
        breaker.succeeded(closed)
        let again = closed + .seconds(seconds)
        Self.trip(&breaker, again, &random)
        let lasted = Double(Self.pause(breaker, from: again).nanoseconds) / 1e9
        #expect((0.79 * Double(pause)...1.21 * Double(pause)).contains(lasted))
    }

    private static func fresh() -> (CircuitBreaker, SeededGenerator) {
        (CircuitBreaker(now: .start), SeededGenerator(seed: 4))
    }

    private static func trip(
        _ breaker: inout CircuitBreaker,
        _ now: LoopTime,
        _ random: inout SeededGenerator
    ) {
        for _ in 0..<CircuitBreaker.mostOnEnd { breaker.failed(now, using: &random) }
    }

    private static func pause(_ breaker: CircuitBreaker, from now: LoopTime) -> TimeAmount {
        var pause = TimeAmount.nanoseconds(0)
        while breaker.admission(now + pause) == .never { pause = pause + .milliseconds(10) }
        return pause
    }
}
