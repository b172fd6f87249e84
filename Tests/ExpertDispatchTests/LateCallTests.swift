import ExpertDispatch
import NIOCore
import Testing

/// What is done and told where a node says nothing for long, on a clock of the test's own.
struct LateCallTests {
    private static let usual = TimeAmount.milliseconds(20)

    @Test func `a call longer than 95 % is told, and that a reserve may be asked`() throws {
        var bench = try Self.warm(nodes: 1)
        let wake = bench.tell(.began, hasReserve: true).wake
        let late = bench.tell(.woke, after: (wake ?? bench.now) - bench.begun)
        #expect(late.delay == CallDelay(.unusual, mayAskAnother: true))
        #expect(late.send == nil)
        let overdue = bench.tell(.woke, after: bench.lateness)
        #expect(overdue.delay?.degree == .overdue)
    }

    @Test func `without a reserve, or a token, nobody else is to be asked`() throws {
        var bench = try Self.warm(nodes: 1)
        _ = bench.tell(.began)
        let alone = bench.tell(.woke, after: bench.hedgeDelay)
        #expect(alone.delay == CallDelay(.unusual, mayAskAnother: false))

        bench = try CallBench(nodes: 1, hedges: .empty)
        bench.warm(calls: 100, Self.usual)
        _ = bench.tell(.began, hasReserve: true)
        let poor = bench.tell(.woke, after: bench.hedgeDelay)
        #expect(poor.delay == CallDelay(.unusual, mayAskAnother: false))
    }

    @Test func `where a second node is asked, who made the call is told when that is late too`()
        throws
    {
        var bench = try Self.warm(nodes: 2)
        _ = bench.tell(.began, hasReserve: true)
        let delay = bench.hedgeDelay
        let hedge = bench.tell(.woke, after: delay)
        #expect(hedge.send != nil && hedge.delay == nil)
        let late = bench.tell(.woke, after: .nanoseconds(2 * delay.nanoseconds))
        #expect(late.delay?.degree == .unusual)
    }

    @Test func `of an expert that is little known it is only told that another may be asked`()
        throws
    {
        var bench = try CallBench(nodes: 1)
        _ = bench.tell(.began, hasReserve: true)
        let late = bench.tell(.woke, after: ExpertFleet.fixedHedgeDelay)
        #expect(late.delay == CallDelay(.uncertain, mayAskAnother: true))
        _ = bench.tell(.began)
        #expect(bench.tell(.woke, after: ExpertFleet.fixedHedgeDelay).delay == nil)
    }

    @Test func `after a first byte a call is not told to be late`() throws {
        var bench = try Self.warm(nodes: 1)
        _ = bench.tell(.began, hasReserve: true)
        _ = bench.tell(.firstByte(0), after: .milliseconds(10))
        #expect(bench.tell(.woke, after: bench.hedgeDelay).delay == nil)
        #expect(bench.tell(.woke, after: bench.lateness).delay == nil)
    }

    @Test func `what an overdue node was sent is sent to another`() throws {
        var bench = try CallBench(nodes: 2, hedges: .empty)
        bench.warm(calls: 200, Self.usual)
        let first = bench.tell(.began).send?.slot
        #expect(bench.tell(.woke, after: bench.hedgeDelay).send == nil)
        let again = bench.tell(.woke, after: bench.lateness)
        #expect(again.send?.attempt == 1)
        #expect(again.send.map(\.slot) != first)
        #expect(bench.tell(.replied(1), after: .milliseconds(600)).cancelsFirst)
    }

    @Test func `once a node is given up, what it was sent needs no budget`() throws {
        var bench = try CallBench(nodes: 1, hedges: .empty)
        bench.warm(calls: 100, Self.usual)
        var delays: [CallDelay] = []
        var waiting: [CallAttempts] = []
        for _ in 0..<60 {
            _ = bench.tell(.began, hasReserve: true)
            waiting.append(bench.attempts)
        }
        let late = bench.lateness
        for call in waiting {
            bench.attempts = call
            if let delay = bench.tell(.woke, after: late).delay { delays.append(delay) }
        }
        #expect(delays.count == 60)
        #expect(delays.allSatisfy { $0.degree == .overdue })
        let beforeIsGivenUp = CircuitBreaker.mostOnEnd - 1
        #expect(delays.dropFirst(beforeIsGivenUp).allSatisfy { $0.mayAskAnother })
    }

    @Test func `who is not waited for since it was late has taken at least so long`() throws {
        var bench = try Self.warm(nodes: 1)
        let before = bench.hedgeDelay
        for _ in 0..<60 {
            _ = bench.tell(.began)
            let late = bench.tell(.woke, after: bench.hedgeDelay)
            #expect(late.delay?.degree == .unusual)
            _ = bench.tell(.cancelled, after: bench.hedgeDelay)
        }
        #expect(bench.hedgeDelay > before)
        #expect(bench.fleet.nodes[0].breaker.isClosed)
    }

    @Test func `where all nodes fall silent at once, calls are held until one answers`() throws {
        var bench = try Self.warm(nodes: 2)
        let waiting = try Self.silence(&bench)
        let held = bench.tell(.began, hasReserve: true)
        #expect(held.send == nil && held.ending == nil)
        #expect(held.delay == CallDelay(.overdue, mayAskAnother: true))
        let call = bench.attempts
        bench.attempts = try #require(waiting.first)
        _ = bench.tell(.replied(0), after: .milliseconds(100))
        bench.attempts = call
        let wake = try #require(held.wake)
        #expect(bench.tell(.woke, after: wake - bench.begun).send != nil)
    }

    @Test func `where none answers, held calls fail once a probe has`() throws {
        var bench = try Self.warm(nodes: 2)
        _ = try Self.silence(&bench)
        var held: [CallAttempts] = []
        for _ in 0..<5 {
            _ = bench.tell(.began)
            held.append(bench.attempts)
        }
        var ends: [TimeAmount] = []
        for step in 1...200 where !held.isEmpty {
            let time = TimeAmount.milliseconds(Int64(step) * 25)
            held = held.compactMap { call in
                bench.attempts = call
                if let ending = bench.tell(.woke, after: time).ending {
                    #expect(ending == .failed(.allOpen))
                    ends.append(time)
                    return nil
                }
                return bench.attempts.count == 0 ? bench.attempts : nil
            }
        }
        // Two became the probes of the two nodes.
        #expect(ends.count == 3)
        #expect(ends.allSatisfy { $0 <= .milliseconds(2_050) })
    }

    @Test func `where nodes refuse, nobody is held`() throws {
        var bench = try CallBench(nodes: 2)
        bench.breakNodes(0..<2)
        #expect(bench.tell(.began).ending == .failed(.allOpen))
    }

    @Test func `a call that is held ends at its deadline`() throws {
        var bench = try Self.warm(nodes: 1)
        _ = try Self.silence(&bench)
        let held = bench.tell(.began, patience: .milliseconds(30))
        #expect(held.wake.map { $0 <= bench.deadline } == true)
        #expect(bench.tell(.woke, after: .milliseconds(30)).ending == .failed(.timeout))
    }

    private static func warm(nodes: Int) throws -> CallBench {
        var bench = try CallBench(nodes: nodes)
        bench.warm(calls: 200, usual)
        return bench
    }

    /// Leaves calls without a sign until all circuits are open; gives those calls.
    private static func silence(_ bench: inout CallBench) throws -> [CallAttempts] {
        var waiting: [CallAttempts] = []
        for _ in 0..<40 {
            _ = bench.tell(.began)
            waiting.append(bench.attempts)
        }
        let late = bench.lateness
        for index in waiting.indices {
            bench.attempts = waiting[index]
            _ = bench.tell(.woke, after: late)
            waiting[index] = bench.attempts
        }
        let open = bench.fleet.nodes.filter { !$0.breaker.isClosed }
        try #require(open.count == bench.fleet.nodes.count)
        return waiting
    }
}

extension RequestBudget {
    /// Nothing is ever paid from it.
    fileprivate static var empty: RequestBudget {
        RequestBudget(perCall: 0, perSecond: 0, capacity: 0, balance: 0, now: .start)
    }
}
