import ExpertDispatch
import NIOCore
import Testing

/// One call's steps, event by event, on a clock of the test's own.
struct CallAttemptsTests {
    @Test func `a call goes to the first of new nodes and is hedged after a fixed time`() throws {
        var bench = try CallBench(nodes: 2)
        let steps = bench.tell(.began)
        #expect(steps.send == .init(attempt: 0, slot: 0))
        #expect(steps.wake == .after(ExpertFleet.fixedHedgeDelay))
        #expect(steps.ending == nil)
        let hedge = bench.tell(.woke, after: ExpertFleet.fixedHedgeDelay)
        #expect(hedge.send == .init(attempt: 1, slot: 1))
        #expect(bench.attempts.isHedged)
    }

    @Test func `after a hundred calls the hedge is sent at the expert's own p95`() throws {
        var bench = try CallBench(nodes: 2)
        bench.warm(calls: 100, .milliseconds(20))
        let wake = bench.tell(.began).wake
        #expect(wake.map { (20...23).contains(($0 - bench.now).milliseconds) } == true)
    }

    @Test func `the loser of a hedge is cancelled`() throws {
        var bench = try CallBench(nodes: 2)
        _ = bench.tell(.began)
        _ = bench.tell(.woke, after: .milliseconds(500))
        let steps = bench.tell(.replied(1), after: .milliseconds(600))
        #expect(steps.cancelsFirst && !steps.cancelsSecond)
        #expect(steps.ending == .answered(by: 1))
        #expect(bench.fleet.isIdle)
    }

    @Test func `with one node there is no hedge`() throws {
        var bench = try CallBench(nodes: 1)
        #expect(bench.tell(.began).wake == .after(ExpertFleet.fixedHedgeDelay))
        let early = bench.tell(.woke, after: ExpertFleet.fixedHedgeDelay)
        #expect(early.send == nil)
        #expect(early.wake == .after(bench.lateness))
        let steps = bench.tell(.woke, after: bench.lateness)
        #expect(steps.send == nil)
        #expect(steps.wake == bench.deadline)
    }

    @Test func `without a token there is no hedge`() throws {
        let none = RequestBudget(perCall: 0, perSecond: 0, capacity: 0, balance: 0, now: .start)
        var bench = try CallBench(nodes: 2, hedges: none)
        _ = bench.tell(.began)
        #expect(bench.tell(.woke, after: .milliseconds(500)).send == nil)
    }

    @Test func `after a first byte nothing is sent`() throws {
        var bench = try CallBench(nodes: 2)
        _ = bench.tell(.began)
        _ = bench.tell(.firstByte(0), after: .milliseconds(400))
        #expect(bench.tell(.woke, after: .milliseconds(500)).send == nil)
        let steps = bench.tell(.failed(0, .broken), after: .milliseconds(600))
        #expect(steps.send == nil)
        #expect(steps.ending == .failed(.attempt(.broken)))
        #expect(bench.attempts.first?.firstByte == .after(.milliseconds(400)))
    }

    @Test(arguments: AttemptFailure.allCases)
    func `only a call that reached nobody or was shed goes to another node`(
        failure: AttemptFailure
    ) throws {
        var bench = try CallBench(nodes: 2)
        _ = bench.tell(.began)
        let steps = bench.tell(.failed(0, failure), after: .milliseconds(5))
        let isRetried = [.unreachable, .shed].contains(failure)
        #expect(steps.send == (isRetried ? .init(attempt: 1, slot: 1) : nil))
        #expect(steps.ending == (isRetried ? nil : .failed(.attempt(failure))))
        #expect(!bench.attempts.isHedged)
    }

    @Test func `there is no third attempt`() throws {
        var bench = try CallBench(nodes: 3)
        _ = bench.tell(.began)
        _ = bench.tell(.failed(0, .unreachable), after: .milliseconds(5))
        let steps = bench.tell(.failed(1, .unreachable), after: .milliseconds(9))
        #expect(steps.send == nil)
        #expect(steps.ending == .failed(.attempt(.unreachable)))
        #expect(bench.attempts.count == 2)
    }

    @Test func `where one of two attempts fails, the other is waited for`() throws {
        var bench = try CallBench(nodes: 2)
        _ = bench.tell(.began)
        _ = bench.tell(.woke, after: .milliseconds(500))
        #expect(bench.tell(.failed(1, .unreachable), after: .milliseconds(510)).ending == nil)
        let steps = bench.tell(.replied(0), after: .milliseconds(700))
        #expect(steps.ending == .answered(by: 0))
        #expect(!steps.cancelsSecond)
    }

    @Test func `at the deadline all that is on its way is cancelled`() throws {
        var bench = try CallBench(nodes: 2)
        _ = bench.tell(.began)
        _ = bench.tell(.woke, after: .milliseconds(500))
        let steps = bench.tell(.woke, after: .seconds(8))
        #expect(steps.cancelsFirst && steps.cancelsSecond)
        #expect(steps.ending == .failed(.timeout))
        #expect(bench.fleet.isIdle)
    }

    @Test func `what comes after the end leads to nothing`() throws {
        var bench = try CallBench(nodes: 2)
        _ = bench.tell(.began)
        _ = bench.tell(.replied(0), after: .milliseconds(5))
        let late: [CallAttempts.Event] = [
            .woke, .replied(0), .replied(1), .failed(0, .broken), .firstByte(0), .cancelled,
        ]
        for event in late {
            #expect(bench.tell(event, after: .milliseconds(9)) == CallSteps())
        }
        #expect(bench.fleet.isIdle)
    }

    @Test func `a cancelled call lets go of its attempts and says nothing`() throws {
        var bench = try CallBench(nodes: 2)
        _ = bench.tell(.began)
        let steps = bench.tell(.cancelled, after: .milliseconds(5))
        #expect(steps.cancelsFirst && steps.ending == nil)
        #expect(bench.fleet.isIdle)
    }

    @Test func `no attempt is made with less time left than a node usually takes`() throws {
        var bench = try CallBench(nodes: 2)
        bench.warm(calls: 100, .milliseconds(200))
        #expect(bench.tell(.began, patience: .milliseconds(150)).ending == .failed(.noTime))
        #expect(bench.tell(.began, patience: .milliseconds(400)).send != nil)
    }

    @Test func `a call whose time is over, or that has no node, is not sent`() throws {
        var bench = try CallBench(nodes: 0)
        #expect(bench.tell(.began).ending == .failed(.noNode))
        bench = try CallBench(nodes: 1)
        #expect(bench.tell(.began, patience: .seconds(0)).ending == .failed(.timeout))
        #expect(bench.tell(.began, patience: .seconds(-3)).ending == .failed(.timeout))
    }

    @Test func `nobody is hedged for a second after a node said it has too much to do`() throws {
        var bench = try CallBench(nodes: 2)
        bench.warm(calls: 100, .milliseconds(20))
        _ = bench.tell(.began)
        _ = bench.tell(.failed(0, .shed), after: .milliseconds(1))
        _ = bench.tell(.replied(1), after: .milliseconds(20))
        let wake = bench.tell(.began).wake
        let late = bench.tell(.woke, after: (wake ?? bench.now) - bench.begun)
        #expect(late.send == nil)
        #expect(late.wake != nil)
    }

    @Test func `a node that wants to be left alone is, for so long`() throws {
        var bench = try CallBench(nodes: 2)
        let slot = try #require(bench.tell(.began).send?.slot)
        _ = bench.tell(.rests(0, .seconds(3)), after: .milliseconds(1))
        #expect(bench.tell(.failed(0, .shed), after: .milliseconds(1)).send?.slot == 1 - slot)
        _ = bench.tell(.replied(1), after: .milliseconds(20))
        for _ in 0..<50 {
            #expect(bench.tell(.began).send?.slot == 1 - slot)
            _ = bench.tell(.replied(0), after: .milliseconds(20))
        }
        #expect(bench.fleet.rest(bench.now) == nil)
        bench.pass(.seconds(3))
        var asked: Set<Int> = []
        for _ in 0..<200 {
            if let slot = bench.tellBegan() { asked.insert(slot) }
        }
        #expect(asked == [0, 1])
    }

    @Test func `where all nodes want to be left alone the call is not sent`() throws {
        var bench = try CallBench(nodes: 1)
        _ = bench.tell(.began)
        _ = bench.tell(.rests(0, .seconds(2)), after: .milliseconds(1))
        #expect(bench.tell(.failed(0, .shed)).ending == .failed(.attempt(.shed)))
        #expect(bench.tell(.began).ending == .failed(.resting))
        #expect(bench.fleet.rest(bench.now) == .seconds(2))
        bench.pass(.seconds(2))
        #expect(bench.fleet.rest(bench.now) == nil)
        #expect(bench.tell(.began).send != nil)
    }

    @Test func `where all nodes fail the call fails unsent, and then one is tried`() throws {
        var bench = try CallBench(nodes: 1)
        for _ in 0..<CircuitBreaker.mostOnEnd {
            _ = bench.tell(.began)
            _ = bench.tell(.failed(0, .unreachable), after: .milliseconds(1))
        }
        #expect(bench.tell(.began).ending == .failed(.allOpen))
        bench.pass(.milliseconds(1_500))
        #expect(bench.tell(.began).send?.slot == 0)
        _ = bench.tell(.replied(0), after: .milliseconds(9))
        #expect(bench.tell(.began).send?.slot == 0)
    }

    @Test func `a node without a sign for long counts as failed, until it answers`() throws {
        var bench = try CallBench(nodes: 1)
        var waiting: [CallAttempts] = []
        for _ in 0..<CircuitBreaker.mostOnEnd {
            _ = bench.tell(.began)
            waiting.append(bench.attempts)
        }
        let late = bench.lateness
        for index in waiting.indices {
            bench.attempts = waiting[index]
            _ = bench.tell(.woke, after: late)
            waiting[index] = bench.attempts
        }
        #expect(bench.fleet.nodes[0].breaker.isClosed == false)
        bench.attempts = waiting[0]
        #expect(bench.tell(.replied(0), after: late).ending == .answered(by: 0))
        #expect(bench.fleet.nodes[0].breaker.isClosed)
    }

    @Test func `a node that is outrun five times on end is left alone`() throws {
        let many = RequestBudget(perCall: 0, perSecond: 0, capacity: 9, balance: 9, now: .start)
        var bench = try CallBench(nodes: 2, hedges: many)
        var calls: [CallAttempts] = []
        for _ in 0..<2 * CircuitBreaker.mostOnEnd {
            _ = bench.tell(.began)
            calls.append(bench.attempts)
        }
        for call in calls where call.first?.slot == 0 {
            #expect(bench.fleet.nodes[0].breaker.isClosed)
            bench.attempts = call
            _ = bench.tell(.woke, after: ExpertFleet.fixedHedgeDelay)
            #expect(bench.tell(.replied(1), after: .milliseconds(510)).cancelsFirst)
        }
        #expect(!bench.fleet.nodes[0].breaker.isClosed)
        #expect(bench.fleet.nodes[1].breaker.isClosed)
    }

    @Test func `calls in haste do not shut a node that needs its time`() throws {
        var bench = try CallBench(nodes: 1)
        for _ in 0..<20 {
            #expect(bench.tell(.began, patience: .milliseconds(900)).send != nil)
            _ = bench.tell(.woke, after: .milliseconds(900))
            bench.pass(.milliseconds(200))
        }
        #expect(bench.fleet.nodes[0].breaker.isClosed)
        for _ in 0..<CircuitBreaker.mostOnEnd {
            _ = bench.tell(.began)
            _ = bench.tell(.woke, after: .seconds(8))
        }
        #expect(!bench.fleet.nodes[0].breaker.isClosed)
    }

    @Test func `an answer that the node may give, a refusal too, never opens its circuit`() throws {
        var bench = try CallBench(nodes: 1)
        for _ in 0..<200 {
            #expect(bench.tell(.began).send != nil)
            _ = bench.tell(.failed(0, .rejected), after: .milliseconds(1))
        }
        #expect(bench.fleet.nodes[0].breaker.isClosed)
    }

    @Test func `with its first text a call lets go of the other node and is not hedged`() throws {
        var bench = try CallBench(nodes: 2)
        _ = bench.tell(.began, isStreamed: true)
        _ = bench.tell(.woke, after: .milliseconds(500))
        let steps = bench.tell(.wrote(1), after: .milliseconds(600))
        #expect(steps.cancelsFirst && !steps.cancelsSecond && steps.ending == nil)
        #expect(bench.tell(.wrote(1), after: .milliseconds(610)) == CallSteps())
        #expect(bench.tell(.replied(1), after: .seconds(3)).ending == .answered(by: 1))
        #expect(bench.fleet.isIdle)
    }

    @Test(arguments: AttemptFailure.allCases)
    func `after its first text a call goes to no other node`(failure: AttemptFailure) throws {
        var bench = try CallBench(nodes: 2)
        _ = bench.tell(.began, isStreamed: true)
        _ = bench.tell(.wrote(0), after: .milliseconds(5))
        #expect(bench.tell(.woke, after: .milliseconds(500)).send == nil)
        let steps = bench.tell(.failed(0, failure), after: .milliseconds(600))
        #expect(steps.send == nil)
        #expect(steps.ending == .failed(.attempt(failure)))
    }

    @Test func `a streamed call is compared by its first text, a whole one by its end`() throws {
        var bench = try CallBench(nodes: 2)
        bench.warm(calls: 100, .milliseconds(300))
        for _ in 0..<100 {
            _ = bench.tell(.began, isStreamed: true)
            _ = bench.tell(.wrote(0), after: .milliseconds(40))
            _ = bench.tell(.wrote(1), after: .milliseconds(40))
            _ = bench.tell(.replied(0), after: .milliseconds(300))
            _ = bench.tell(.replied(1), after: .milliseconds(300))
        }
        let streamed = bench.fleet.latency(ofStream: true)?.milliseconds ?? 0
        let whole = bench.fleet.latency(ofStream: false)?.milliseconds ?? 0
        #expect((40...45).contains(streamed))
        #expect((300...340).contains(whole))
    }

    @Test(arguments: [true, false])
    func `a reply cut by the deadline speaks against the node unless who asked was slow`(
        isHeldUp: Bool
    ) throws {
        var bench = try CallBench(nodes: 1)
        for _ in 0..<CircuitBreaker.mostOnEnd {
            _ = bench.tell(.began, isStreamed: true)
            _ = bench.tell(.wrote(0), after: .milliseconds(40))
            if isHeldUp { bench.attempts.holdUp() }
            #expect(bench.tell(.woke, after: .seconds(8)).ending == .failed(.timeout))
        }
        #expect(bench.fleet.nodes[0].breaker.isClosed == isHeldUp)
    }
}
