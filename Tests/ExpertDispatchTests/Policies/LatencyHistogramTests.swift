import ExpertDispatch
import NIOCore
import TestSupport
import Testing

struct LatencyHistogramTests {
    @Test func `a bucket's edge is above its durations by an eighth at most`() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<10_000 {
            let octave = Int.random(in: 16..<37, using: &generator)
            let duration = Int64.random(in: 1 << octave..<2 << octave, using: &generator)
            let edge = LogBuckets.upperEdge(of: LogBuckets.index(of: .nanoseconds(duration)))
            #expect(edge.nanoseconds > duration)
            #expect(Double(edge.nanoseconds) <= 1.125 * Double(duration) + 1)
        }
    }

    @Test(arguments: [Int64.min, -1, 0, 1, 65_535])
    func `what is shorter than all buckets goes into the first`(nanoseconds: Int64) {
        #expect(LogBuckets.index(of: .nanoseconds(nanoseconds)) == 0)
    }

    @Test func `what is longer than all buckets goes into the last`() {
        #expect(LogBuckets.index(of: .hours(10)) == LogBuckets.count - 1)
        #expect(LogBuckets.index(of: .nanoseconds(.max)) == LogBuckets.count - 1)
    }

    @Test(arguments: [(0.5, 50), (0.95, 95), (0.99, 99), (1, 100), (0, 1)])
    func `a quantile is the time within which that share ended`(share: Double, rank: Int64) {
        var histogram = LatencyHistogram()
        for index in 1...100 {
            histogram.record(.milliseconds(Int64(index * 37 % 101)), now: .start)
        }
        let quantile = histogram.quantile(share)?.milliseconds ?? -1
        #expect((rank...rank + rank / 8 + 1).contains(quantile))
    }

    @Test func `without calls there is no quantile`() {
        #expect(LatencyHistogram().quantile(0.5) == nil)
    }

    @Test func `calls are forgotten after two periods`() {
        var histogram = LatencyHistogram()
        histogram.record(.milliseconds(900), now: .start)
        histogram.record(.milliseconds(9), now: .after(.seconds(61)))
        #expect(histogram.count == 2)
        #expect(histogram.quantile(1)?.milliseconds ?? 0 >= 900)
        histogram.rotate(.after(.seconds(121)))
        #expect(histogram.count == 1)
        #expect(histogram.quantile(1)?.milliseconds ?? 900 < 20)
        histogram.rotate(.after(.seconds(900)))
        #expect(histogram.count == 0)
        #expect(histogram.quantile(1) == nil)
    }

    @Test func `a rolling quantile needs its calls and loses them with time`() {
        var median = RollingQuantile(0.5, least: 20)
        for _ in 0..<19 { median.record(.milliseconds(10), now: .start) }
        #expect(median.value == nil)
        median.record(.milliseconds(10), now: .start)
        #expect(median.value.map { (10...12).contains($0.milliseconds) } == true)
        for _ in 0..<32 { median.record(.milliseconds(80), now: .start) }
        #expect(median.value.map { (80...90).contains($0.milliseconds) } == true)
        median.rotate(.after(.seconds(200)))
        #expect(median.value == nil)
    }
}
