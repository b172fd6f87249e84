import ExpertDispatch
import NIOCore
import Testing

struct PeakEWMATests {
    private static let second = 1e9

    @Test func `a peak counts at once`() {
        var latency = PeakEWMA(.milliseconds(30), now: .start)
        latency.observe(.seconds(1), now: .after(.milliseconds(1)))
        #expect(latency.estimate(.after(.milliseconds(1))) == Self.second)
    }

    @Test func `a peak is forgotten by 1 to e in ten seconds`() {
        let latency = PeakEWMA(.seconds(1), now: .start)
        let later = latency.estimate(.after(PeakEWMA.decay))
        #expect(abs(later / Self.second - 0.3679) < 0.001)
        #expect(latency.estimate(.after(.minutes(5))) < 1)
    }

    @Test func `steady calls converge to their time from above`() {
        var latency = PeakEWMA(.seconds(1), now: .start)
        var last = Self.second
        for tick in 1...600 {
            let now = LoopTime.after(.milliseconds(Int64(tick) * 100))
            latency.observe(.milliseconds(100), now: now)
            #expect(latency.estimate(now) <= last)
            last = latency.estimate(now)
        }
        #expect(abs(last / Self.second - 0.1) < 0.01)
    }

    @Test func `failures add up to a limit`() {
        var latency = PeakEWMA(.milliseconds(100), now: .start)
        latency.penalise(by: .seconds(1), limit: .seconds(4), now: .start)
        #expect(latency.estimate(.start) == 1.1 * Self.second)
        for _ in 0..<9 { latency.penalise(by: .seconds(1), limit: .seconds(4), now: .start) }
        #expect(latency.estimate(.start) == 4 * Self.second)
    }

    @Test func `time that runs backwards changes nothing`() {
        var latency = PeakEWMA(.seconds(1), now: .after(.seconds(9)))
        latency.observe(.milliseconds(1), now: .start)
        #expect(latency.estimate(.start) == Self.second)
    }
}
