import ExpertNode
import Testing

struct ConcurrencyLimitTests {
    private let start = ContinuousClock.now

    @Test func `it starts at four, and falls to a few however slow the node gets`() {
        var limit = ConcurrencyLimit(most: 64)
        #expect(limit.value == 4)
        observe(&limit, seconds: 0.001, batches: 100)
        #expect(limit.value == 64)
        observe(&limit, seconds: 60, batches: 25, from: 100)
        #expect((2...16).contains(limit.value))
    }

    @Test func `in a crowd the usual time is measured with two questions at once`() {
        var limit = ConcurrencyLimit(most: 64)
        for tick in 0..<10 { crowd(&limit, tick) }
        #expect(limit.value == 2)
        for tick in 10..<20 { crowd(&limit, tick) }
        #expect(limit.value == 4)
        for tick in 20..<5_000 { crowd(&limit, tick) }
        #expect(limit.value == 64)
    }

    @Test(arguments: [3, 8, 64])
    func `it grows up to the most while the time stays`(most: Int) {
        var limit = ConcurrencyLimit(most: most)
        observe(&limit, seconds: 0.02, batches: 400)
        #expect(limit.value == most)
    }

    @Test func `it shrinks as questions take longer, and grows back`() {
        var limit = ConcurrencyLimit(most: 64)
        observe(&limit, seconds: 0.02, batches: 60)
        let before = limit.value
        observe(&limit, seconds: 0.2, batches: 20, from: 100)
        let crowded = limit.value
        #expect(crowded < before / 2)
        observe(&limit, seconds: 0.02, batches: 40, from: 200)
        #expect(limit.value > crowded)
    }

    @Test func `where there is room it stays as it is`() {
        var limit = ConcurrencyLimit(most: 64)
        observe(&limit, seconds: 0.02, batches: 100, running: 1)
        #expect(limit.value == 4)
    }

    @Test func `a slow change is learnt as usual where nobody waits`() {
        var limit = ConcurrencyLimit(most: 64)
        observe(&limit, seconds: 0.02, batches: 200)
        observe(&limit, seconds: 0.06, batches: 2_000, from: 1_000)
        #expect(limit.value == 64)
    }

    private func crowd(_ limit: inout ConcurrencyLimit, _ tick: Int) {
        limit.observe(
            .milliseconds(20),
            running: limit.value,
            isCrowded: true,
            now: start + .milliseconds(12 * tick)
        )
    }

    /// Batches of ten questions, all of one time, that fill the limit.
    private func observe(
        _ limit: inout ConcurrencyLimit,
        seconds: Double,
        batches: Int,
        from: Double = 0,
        running: Int? = nil
    ) {
        for tick in 0..<10 * batches {
            limit.observe(
                .seconds(seconds),
                running: running ?? limit.value,
                isCrowded: false,
                now: start + .seconds(from + Double(tick) * 0.012)
            )
        }
    }
}
