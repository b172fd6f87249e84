import ExpertRegistry
import Routing
import TestSupport
import Wire

/// One exchange with random experts: they reply, at once or in pieces, abstain, fail, come late or
/// never.
struct ExchangeSimulation {
    private(set) var run: ExchangeRun
    let decision: Decision
    let deadline: Moment
    /// Calls that ended, by a reply, a failure or the exchange's own cancelling.
    private(set) var settled: Set<Int> = []
    private(set) var ended: Moment?
    private(set) var actionsAfterEnd = 0
    private var generator: SeededGenerator
    private var pending: [(at: Moment, event: Exchange.Event)] = []
    private var seenCalls = 0
    private var seenWakes = 0

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let milliseconds = [1, 50, 400, 8_000][generator.below(4)]
        decision = Self.decision(milliseconds, &generator)
        deadline = RoutingSample.started.adding(milliseconds: milliseconds)
        run = ExchangeRun(decision, isStreamed: generator.once(in: 2))
        self.generator = generator
        look()
        while let next = takeNext() { perform(next) }
    }

    private static func decision(_ deadline: Int, _ generator: inout SeededGenerator) -> Decision {
        var sample = RoutingSample()
        sample.policy.fanOut.maxExperts = 1 + generator.below(5)
        sample.policy.ledger.content = generator.once(in: 2) ? .full : .none
        for domain in KeywordClassifier.words.keys.sorted() {
            for number in 0..<generator.below(3) {
                sample.experts.append(.sample("tinh-\(number)/\(domain)", domain: domain))
            }
        }
        for expert in sample.experts where generator.once(in: 5) { sample.dead.insert(expert.id) }
        let questions = [
            RoutingSample.law, RoutingSample.lawAndTax, RoutingSample.three, RoutingSample.unknown,
        ]
        var control = RouteControl()
        if generator.once(in: 4) { control.citations = .off }
        let text = questions[generator.below(questions.count)]
        return sample.decide(text, deadline: deadline, control: control)
    }

    private mutating func takeNext() -> (at: Moment, event: Exchange.Event)? {
        guard let index = pending.indices.min(by: { pending[$0].at < pending[$1].at }) else {
            return nil
        }
        return pending.remove(at: index)
    }

    private mutating func perform(_ next: (at: Moment, event: Exchange.Event)) {
        let isOver = run.hasEnded
        let actions = run.tell(next.event, at: max(next.at, run.now))
        if isOver { actionsAfterEnd += actions }
        switch next.event {
        case .replied(let call, _), .failed(let call, _): if !isOver { settled.insert(call) }
        case .wrote(let call, let piece):
            if !isOver, piece.report.abstained { settled.insert(call) }
        case .begin, .woke, .took, .late: break
        }
        look()
    }

    /// Plans what comes of the calls and alarms that the last actions asked for.
    private mutating func look() {
        settled.formUnion(run.cancelled)
        if run.hasEnded, ended == nil { ended = run.now }
        for call in run.calls.dropFirst(seenCalls) { plan(call) }
        for wake in run.wakes.dropFirst(seenWakes) { pending.append((wake, .woke)) }
        seenCalls = run.calls.count
        seenWakes = run.wakes.count
    }

    private mutating func plan(_ call: ExpertCall) {
        let span = Int(deadline.milliseconds(since: RoutingSample.started)) + 1
        // Two events of one call: the second must be ignored.
        for number in 0..<(generator.once(in: 6) ? 2 : 1) where !generator.once(in: 8) {
            let latency = generator.below(span * 3 / 2)
            let outcome = outcome(of: call.id)
            if call.isStreamed, number == 0 { plan(call.id, outcome, by: latency) }
            pending.append((run.now.adding(milliseconds: latency), outcome))
        }
        if generator.once(in: 10) { pending.append((run.now, .woke)) }
        for lag in [Lag.uncertain, .unusual, .overdue] where generator.once(in: 3) {
            let late = run.now.adding(milliseconds: generator.below(span))
            let mayAskAnother = generator.once(in: 2)
            pending.append((late, .late(call: call.id, lag, mayAskAnother: mayAskAnother)))
        }
    }

    /// Plans the pieces of a reply that comes or breaks off by so many milliseconds.
    private mutating func plan(_ call: Int, _ outcome: Exchange.Event, by latency: Int) {
        let reply =
            if case .replied(_, let reply) = outcome { reply } else { self.reply() }
        var pieces = [ReplyPiece(report: reply.report, text: "")]
        var rest = Array(reply.text.unicodeScalars)[...]
        while !rest.isEmpty {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: rest.prefix(1 + generator.below(20)))
            rest = rest.dropFirst(view.count)
            var report = reply.report
            report.evidence = []
            pieces.append(ReplyPiece(report: report, text: String(view)))
        }
        for (number, piece) in pieces.enumerated() {
            let moment = run.now.adding(milliseconds: latency * number / pieces.count)
            pending.append((moment, .wrote(call: call, piece)))
        }
    }

    private mutating func outcome(of call: Int) -> Exchange.Event {
        let statuses: [ExpertReport.Status] = [.failed, .timeout, .refused, .shed]
        switch generator.below(6) {
        case 0: return .failed(call: call, statuses[generator.below(statuses.count)])
        case 1: return .replied(call: call, .abstention)
        case 2:
            let report = ReplyReport(confidence: 1, abstained: false)
            return .replied(call: call, ExpertReply(text: "", report: report))
        default: return .replied(call: call, reply())
        }
    }

    private mutating func reply() -> ExpertReply {
        var quotes: [(passage: String, words: String)] = []
        for _ in 0...generator.below(3) {
            let words = SampleSentence.random(length: 1 + generator.below(9), using: &generator)
            quotes.append(("p\(generator.below(2))", words))
        }
        return .quoting(
            quotes,
            joinedBy: generator.once(in: 2) ? "\n" : " ",
            confidence: Double(generator.below(11)) / 10
        )
    }
}
