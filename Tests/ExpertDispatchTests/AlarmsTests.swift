import ExpertDispatch
import NIOCore
import NIOEmbedded
import TestSupport
import Testing

struct AlarmsTests {
    private let eventLoop = EmbeddedEventLoop()
    private let alarms: Alarms
    private let log = Log()

    init() {
        alarms = Alarms(eventLoop: eventLoop)
    }

    @Test func `each rings at its time, whatever the order they were set in`() {
        for time in [30, 10, 20, 10, 40] { set(time) }
        for (now, rung) in [(9, []), (10, [10, 10]), (29, [10, 10, 20]), (30, [10, 10, 20, 30])] {
            pass(until: now)
            #expect(log.rung == rung)
        }
        #expect(alarms.count == 1)
    }

    @Test func `what was called off does not ring, and calling it off again harms nobody`() {
        let alarm = set(10)
        set(20)
        alarms.cancel(alarm)
        let another = set(15)
        alarms.cancel(alarm)
        pass(until: 30)
        #expect(log.rung == [15, 20])
        alarms.cancel(another)
        #expect(alarms.count == 0)
    }

    @Test func `who is woken may set an alarm, even one whose time has passed`() {
        set(10) { set(5) }
        pass(until: 10)
        eventLoop.run()
        #expect(log.rung == [10, 5])
    }

    @Test func `who is woken may call off another of the same time`() {
        var second: Alarms.Alarm?
        set(10) { if let second { alarms.cancel(second) } }
        second = set(10)
        pass(until: 20)
        #expect(log.rung == [10])
    }

    @Test func `rings as a sorted list would, however they are set and called off`() {
        var generator = SeededGenerator(seed: 81)
        var waiting: [(time: Int, alarm: Alarms.Alarm)] = []
        var now = 0
        for _ in 0..<20_000 {
            switch generator.below(3) {
            case 0 where !waiting.isEmpty:
                alarms.cancel(waiting.remove(at: generator.below(waiting.count)).alarm)
            case 1:
                now += generator.below(3)
                log.rung = []
                pass(until: now)
                #expect(log.rung == waiting.map(\.time).filter { $0 <= now }.sorted())
                waiting.removeAll { $0.time <= now }
            default:
                let time = now + 1 + generator.below(50)
                waiting.append((time, set(time)))
            }
            #expect(alarms.count == waiting.count)
        }
    }

    @Test func `what was called off is swept out`() {
        let kept = (0..<100).map { _ in set(1_000_000) }
        for time in 1...50_000 { alarms.cancel(set(time)) }
        #expect(alarms.count == kept.count)
        #expect(alarms.kept <= 1_024)
    }

    @discardableResult
    private func set(_ time: Int, _ wake: @escaping () -> Void = {}) -> Alarms.Alarm {
        alarms.set(Self.deadline(time), Clock(time: time, log: log, then: wake))
    }

    private func pass(until time: Int) {
        eventLoop.advanceTime(to: Self.deadline(time))
    }

    private static func deadline(_ time: Int) -> NIODeadline {
        .uptimeNanoseconds(UInt64(time) * 1_000)
    }

    private final class Log {
        var rung: [Int] = []
    }

    private final class Clock: Sleeper {
        private let time: Int
        private let log: Log
        private let then: () -> Void

        init(time: Int, log: Log, then: @escaping () -> Void) {
            self.time = time
            self.log = log
            self.then = then
        }

        func wake() {
            log.rung.append(time)
            then()
        }
    }
}
