import Routing
import TestSupport
import Testing

struct TokenBucketTests {
    @Test(arguments: [1, 3, 7, 60, 600])
    func `so many pass at once, then none`(perMinute: Int) {
        var bucket = TokenBucket(perMinute: perMinute, now: RoutingSample.started)
        for _ in 0..<perMinute {
            let wait = bucket.take(now: RoutingSample.started)
            #expect(wait == nil)
        }
        let wait = bucket.take(now: RoutingSample.started)
        #expect(wait == Int((60 / Double(perMinute)).rounded(.up)))
        #expect(bucket.remaining == 0)
    }

    @Test func `whoever waits as long as told gets through`() {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<300 {
            var now = RoutingSample.started
            var bucket = TokenBucket(perMinute: 1 + generator.below(700), now: now)
            for _ in 0..<100 {
                now = now.adding(milliseconds: generator.below(3) * generator.below(900))
                guard let wait = bucket.take(now: now) else { continue }
                now = now.adding(milliseconds: wait * 1_000)
                let second = bucket.take(now: now)
                #expect(second == nil)
            }
        }
    }

    @Test func `a long rest fills the bucket and no more`() {
        var bucket = TokenBucket(perMinute: 5, now: RoutingSample.started)
        let later = RoutingSample.started.adding(milliseconds: 86_400_000)
        let waits = (0..<6).map { _ in bucket.take(now: later) }
        #expect(waits.prefix(5).allSatisfy { $0 == nil })
        #expect(waits.last == 12)
    }

    @Test(arguments: [0, -1])
    func `a bucket of none lets nobody through`(perMinute: Int) {
        var bucket = TokenBucket(perMinute: perMinute, now: RoutingSample.started)
        let wait = bucket.take(now: RoutingSample.started.adding(milliseconds: 600_000))
        #expect(wait == 60)
    }
}
