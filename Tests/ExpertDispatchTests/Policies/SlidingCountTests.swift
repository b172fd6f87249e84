import ExpertDispatch
import NIOCore
import Testing

struct SlidingCountTests {
    @Test func `even arrivals count as many as a window holds`() {
        var count = SlidingCount(window: .seconds(10), now: .start)
        for tick in 0..<1_000 {
            let now = LoopTime.after(.milliseconds(Int64(tick) * 100))
            count.add(now)
            if tick > 200 { #expect(abs(count.total(now) - 100) <= 1.5) }
        }
    }

    @Test func `what is two windows old is gone`() {
        var count = SlidingCount(window: .seconds(10), now: .start)
        for _ in 0..<50 { count.add(.start) }
        #expect(count.total(.start) == 50)
        #expect(count.total(.after(.seconds(15))) == 25)
        #expect(count.total(.after(.seconds(20))) == 0)
    }
}
