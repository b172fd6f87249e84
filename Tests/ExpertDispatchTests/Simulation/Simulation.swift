import ExpertDispatch
import NIOCore
import Testing
import TestSupport

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Questions that come at random, each put to all experts at once, on a clock of its own.
///
/// Drives ``CallAttempts`` as ``NodeCaller`` does, and the same seed gives the same run.
struct Simulation {
    enum Dispatch: Sendable {
        /// As the router does it.
        case full
        case withoutHedges
        /// Each call to the next node, once.
        case roundRobin
    }

    private enum Event {
        case question
        case wake(call: Int)
        case firstByte(call: Int, attempt: Int)
        case end(call: Int, attempt: Int, AttemptFailure?)
        /// A node has done what it was sent, whether or not anyone waits for it.
        case free(expert: Int, slot: Int)
    }

    /// More questions than usual, for a time.
    struct Crowd {
        let span: Range<LoopTime>
        let factor: Double
    }

    private struct Call {
        let question: Int
        let expert: Int
        var attempts: CallAttempts
        var wake: LoopTime?
    }

    static let start = LoopTime(nanoseconds: 1_000_000_000)

    let experts: [[SimulatedNode]]
    let dispatch: Dispatch
    let questions: Int
    let perSecond: Double
    let patience: TimeAmount
    private(set) var report = SimulationReport()
    private var fleets: [ExpertFleet] = []
    private var calls: [Call] = []
    private var turns: [Int]
    private var busy: [[Int]]
    private let crowd: Crowd?
    private var events = EventQueue<Event>()
    private var random: SeededGenerator

    init(
        _ experts: [[SimulatedNode]],
        dispatch: Dispatch = .full,
        questions: Int = 4_000,
        perSecond: Double = 100,
        patience: TimeAmount = .seconds(8),
        crowd: Crowd? = nil,
        seed: UInt64 = 1
    ) throws {
        self.experts = experts
        self.dispatch = dispatch
        self.questions = questions
        self.perSecond = perSecond
        self.patience = patience
        self.crowd = crowd
        turns = experts.map { _ in 0 }
        busy = experts.map { $0.map { _ in 0 } }
        random = SeededGenerator(seed: seed)
        for nodes in experts { fleets.append(try fleet(nodes.count, seed: random.next())) }
    }

    /// Runs to the end and tells what came of it.
    static func run(_ simulation: Simulation) throws -> SimulationReport {
        var simulation = simulation
        simulation.events.add(.question, at: start)
        while let (time, event) = simulation.events.next() {
            try simulation.happen(event, time)
        }
        return simulation.report
    }

    private func fleet(_ count: Int, seed: UInt64) throws -> ExpertFleet {
        let none = RequestBudget(
            perCall: 0,
            perSecond: 0,
            capacity: 0,
            balance: 0,
            now: Self.start
        )
        let hedges: RequestBudget? = if case .withoutHedges = dispatch { none } else { nil }
        var fleet = ExpertFleet(now: Self.start, seed: seed, hedges: hedges)
        let addresses = try (0..<count).map {
            try #require(NodeAddress(url: "http://10.0.0.1:\(9_000 + $0)"))
        }
        fleet.assign(addresses, now: Self.start)
        return fleet
    }

    private mutating func happen(_ event: Event, _ now: LoopTime) throws {
        switch event {
        case .question: ask(now)
        case .wake(let call) where calls[call].wake == now: tell(call, .woke, now)
        case .wake: break
        case .firstByte(let call, let attempt): tell(call, .firstByte(attempt), now)
        case .free(let expert, let slot): busy[expert][slot] -= 1
        case .end(let call, let attempt, let failure?):
            tell(call, .failed(attempt, failure), now)
        case .end(let call, let attempt, nil): tell(call, .replied(attempt), now)
        }
    }

    private mutating func ask(_ now: LoopTime) {
        report.questions.append(.init(began: now, open: experts.count))
        for expert in experts.indices {
            let attempts = CallAttempts(deadline: now + patience)
            let question = report.questions.count - 1
            calls.append(Call(question: question, expert: expert, attempts: attempts))
            report.called(expert, now)
            if case .roundRobin = dispatch {
                take(turn(expert), now)
            } else {
                tell(calls.count - 1, .began, now)
            }
        }
        guard report.questions.count < questions else { return }
        let isCrowded = crowd?.span.contains(now) ?? false
        let rate = perSecond * (isCrowded ? crowd?.factor ?? 1 : 1)
        let pause = -log(1 - Double.random(in: 0..<1, using: &random)) / rate
        events.add(.question, at: now + .nanoseconds(Int64(pause * 1e9)))
    }

    private mutating func tell(_ index: Int, _ event: CallAttempts.Event, _ now: LoopTime) {
        let call = calls[index]
        let steps = calls[index].attempts.receive(event, now: now, fleet: &fleets[call.expert])
        if let wake = steps.wake, steps.ending == nil {
            calls[index].wake = wake
            events.add(.wake(call: index), at: wake)
        }
        if steps.delay?.degree == .overdue, calls[index].attempts.count == 0 {
            report.unsent(call.expert, now)
        }
        if let send = steps.send { self.send(send, of: index, now) }
        if let ending = steps.ending {
            calls[index].wake = nil
            end(index, ending, now)
        }
        report.check(fleets[call.expert])
    }

    private mutating func send(_ send: CallSteps.Sending, of index: Int, _ now: LoopTime) {
        let call = calls[index]
        let node = experts[call.expert][send.slot]
        report.sent(
            to: send.slot,
            of: call.expert,
            isLate: now >= call.attempts.deadline,
            now
        )
        let answer = answer(of: node, call.expert, send.slot, now)
        if let first = answer.firstByte {
            events.add(.firstByte(call: index, attempt: send.attempt), at: now + first)
        }
        if let end = answer.end {
            let event = Event.end(call: index, attempt: send.attempt, answer.failure)
            events.add(event, at: now + end)
        }
    }

    /// What a node answers that may have no place left.
    private mutating func answer(
        of node: SimulatedNode,
        _ expert: Int,
        _ slot: Int,
        _ now: LoopTime
    ) -> SimulatedNode.Answer {
        if let places = node.places, busy[expert][slot] >= places { return .shed }
        let answer = node.answer(now, &random)
        if node.places != nil, let end = answer.end {
            busy[expert][slot] += 1
            events.add(.free(expert: expert, slot: slot), at: now + end)
        }
        return answer
    }

    private mutating func end(_ index: Int, _ ending: CallSteps.Ending, _ now: LoopTime) {
        let call = calls[index]
        let isReply = if case .answered = ending { true } else { false }
        report.ended(call.question, isReply: isReply, now, deadline: call.attempts.deadline)
        if case .failed(let failure) = ending { report.failed(failure, of: call.expert, now) }
    }

    private mutating func turn(_ expert: Int) -> SimulatedNode {
        turns[expert] += 1
        return experts[expert][turns[expert] % experts[expert].count]
    }

    /// One call of round robin, which asks one node and waits.
    private mutating func take(_ node: SimulatedNode, _ now: LoopTime) {
        let answer = node.answer(now, &random)
        let end = min(answer.end ?? patience, patience)
        let isReply = answer.failure == nil && answer.end.map { $0 <= patience } ?? false
        let last = report.questions.count - 1
        report.requests += 1
        report.ended(last, isReply: isReply, now + end, deadline: now + patience)
    }
}
