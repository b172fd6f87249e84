import ExpertDispatch
import NIOCore
import TestSupport
import Testing

struct RequestBudgetTests {
    @Test func `hedges are a twentieth of the calls`() {
        var bucket = RequestBudget.hedges(.start)
        var taken = 0
        for _ in 0..<10_000 {
            bucket.deposit(.start)
            if bucket.withdraw() { taken += 1 }
        }
        #expect((500...501).contains(taken))
    }

    @Test(arguments: [(1_000, 2_000), (100, 200), (10, 30), (1, 30)])
    func `retries are a fifth of the calls, or three a second`(
        perSecond: Int,
        tenth: Int
    ) {
        var bucket = RequestBudget.retries(.start)
        var taken = 0
        for tick in 0..<100 * perSecond {
            bucket.deposit(.after(.nanoseconds(Int64(tick) * 1_000_000_000 / Int64(perSecond))))
            while bucket.withdraw() { taken += 1 }
        }
        #expect((10 * tenth - 5...10 * tenth + 5).contains(taken))
    }

    @Test func `what is not used is kept up to the capacity`() {
        var bucket = RequestBudget.retries(.start)
        bucket.deposit(.after(.hours(1)))
        var taken = 0
        while bucket.withdraw() { taken += 1 }
        #expect(taken == 10)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `the balance is never negative nor above the capacity`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var bucket = RequestBudget.retries(.start)
        var now = LoopTime.start
        for _ in 0..<2_000 {
            now = now + .milliseconds(Int64.random(in: -5...50, using: &generator))
            if generator.once(in: 3) { bucket.deposit(now) }
            _ = bucket.withdraw()
            #expect((0...10).contains(bucket.balance))
        }
    }
}
