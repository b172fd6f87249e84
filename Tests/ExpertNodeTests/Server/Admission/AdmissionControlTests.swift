import ExpertNode
import Testing

struct AdmissionControlTests {
    private let start = ContinuousClock.now
    private var control = AdmissionControl(most: 64)

    @Test mutating func `four are answered at once, the fifth waits for its turn`() {
        for ticket in 1...4 { #expect(arrive(ticket) == .start) }
        #expect(arrive(5) == .wait)
        #expect(control.running == 4 && control.waiting == 1)
        #expect(finish(3).started == [5])
        #expect(control.running == 4 && control.waiting == 0)
    }

    @Test mutating func `who waits in a queue that does not stand goes in order`() {
        for ticket in 1...7 { _ = arrive(ticket) }
        #expect((1...3).map { finish(Int64($0)).started } == [[5], [6], [7]])
    }

    @Test mutating func `nobody waits longer than a tenth of a second`() {
        for ticket in 1...5 { _ = arrive(ticket) }
        #expect(control.nextSweep == at(100))
        #expect(control.sweep(at(99)).shed.isEmpty)
        #expect(control.sweep(at(100)).shed == [5])
        #expect(control.nextSweep == nil)
    }

    @Test mutating func `in a standing queue the newest goes first, and the old ones go away`() {
        fillQueue()
        #expect(control.isOverloaded)
        #expect(arrive(100, at: 111) == .wait)
        #expect(arrive(101, at: 112) == .wait)
        #expect(finish(113).started == [101])
        #expect(control.sweep(at(116)).shed == [21, 100])
    }

    @Test mutating func `an overload is over when nobody had to wait for a tenth of a second`() {
        fillQueue()
        for moment in [120, 130, 230] { _ = control.sweep(at(Int64(moment))) }
        #expect(!control.isOverloaded)
    }

    @Test mutating func `probes wait for the others, and leave a place free`() {
        for ticket in 1...3 { #expect(arrive(ticket, .probe) == .start) }
        #expect(arrive(4, .probe) == .wait)
        #expect(arrive(5) == .start)
        #expect(arrive(6) == .wait)
        #expect(finish(1, .probe).started == [6])
        #expect(finish(2, .probe).started == [])
    }

    @Test mutating func `while others are answered probes get less than half of the places`() {
        #expect(arrive(1) == .start)
        #expect(arrive(2, .probe) == .start)
        #expect(arrive(3, .probe) == .wait)
        #expect(arrive(4) == .start)
    }

    @Test mutating func `in an overload probes are turned away at once`() {
        fillQueue()
        #expect(arrive(100, .probe, at: 111) == .shed)
    }

    @Test(arguments: CallPriority.allCases)
    mutating func `the queue is bounded`(priority: CallPriority) {
        for ticket in 1...4 { _ = arrive(ticket) }
        let decisions = (5..<405).map { arrive($0, priority) }
        #expect(decisions.count { $0 == .wait } == AdmissionControl.queueLimit)
        #expect(decisions.last == .shed)
    }

    @Test mutating func `who leaves while waiting is forgotten`() {
        for ticket in 1...6 { _ = arrive(ticket) }
        let waited = control.leave(5, now: at(1))
        let unknown = control.leave(77, now: at(1))
        #expect(waited && !unknown)
        #expect(finish(2).started == [6])
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    mutating func `each question is started or shed once, and the counts stay right`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var running: [(Int, CallPriority)] = []
        var waiting: [Int: CallPriority] = [:]
        for ticket in 1...3_000 {
            let now = at(Int64(ticket))
            let priority: CallPriority = Bool.random(using: &random) ? .probe : .interactive
            switch control.arrive(ticket, priority, now: now) {
            case .start: running.append((ticket, priority))
            case .wait: waiting[ticket] = priority
            case .shed: break
            }
            var releases = [control.sweep(now)]
            if let done = running.popLast(), Int.random(in: 0..<3, using: &random) > 0 {
                releases.append(control.finish(done.1, took: .milliseconds(9), now: now))
            } else if let done = running.first, running.count > 60 {
                running.removeFirst()
                releases.append(control.finish(done.1, took: nil, now: now))
            }
            for started in releases.flatMap(\.started) {
                guard let priority = waiting.removeValue(forKey: started) else {
                    Issue.record("\(started) did not wait")
                    return
                }
                running.append((started, priority))
            }
            for shed in releases.flatMap(\.shed) {
                #expect(waiting.removeValue(forKey: shed) != nil)
            }
            #expect(control.waiting == waiting.count)
        }
    }

    @Test(
        arguments: [
            (nil, .interactive), ("probe", .probe), ("interactive", .interactive),
            ("", .interactive),
        ] as [(String?, CallPriority)]
    )
    func `only who says so is a probe`(header: String?, priority: CallPriority) {
        #expect(CallPriority(header: header) == priority)
    }

    private func at(_ milliseconds: Int64) -> ContinuousClock.Instant {
        start + .milliseconds(milliseconds)
    }

    private mutating func arrive(
        _ ticket: Int,
        _ priority: CallPriority = .interactive,
        at milliseconds: Int64 = 0
    ) -> AdmissionControl.Decision {
        control.arrive(ticket, priority, now: at(milliseconds))
    }

    private mutating func finish(
        _ milliseconds: Int64,
        _ priority: CallPriority = .interactive
    ) -> AdmissionControl.Release {
        control.finish(priority, took: nil, now: at(milliseconds))
    }

    /// Has questions wait for 110 ms without a break.
    private mutating func fillQueue() {
        for ticket in 1...4 { _ = arrive(ticket) }
        for tick in 0...11 { _ = arrive(10 + tick, at: Int64(tick) * 10) }
        _ = control.sweep(at(110))
    }
}
