import Routing
import TestSupport
import Wire

/// An exchange on a clock of the test's own, with all that it has asked for.
struct ExchangeRun {
    private var exchange: Exchange
    private(set) var now = RoutingSample.started
    private(set) var calls: [ExpertCall] = []
    private(set) var cancelled: [Int] = []
    private(set) var wakes: [Moment] = []
    private(set) var pieces: [AnswerPiece] = []
    private(set) var finished: [FinishedAnswer] = []
    private(set) var problems: [Problem] = []
    private(set) var records: [DecisionRecord] = []

    init(_ decision: Decision, isStreamed: Bool = false) {
        exchange = Exchange(decision, decisionMilliseconds: 0.5, isStreamed: isStreamed)
        tell(.begin)
    }

    var answer: FinishedAnswer? { finished.first }
    var report: AnswerReport? { answer?.report }
    var hasEnded: Bool { !finished.isEmpty || !problems.isEmpty }
    var asked: [String] { calls.map(\.expert.description) }

    @discardableResult
    mutating func tell(_ event: Exchange.Event, at moment: Moment? = nil) -> Int {
        now = moment ?? now
        let actions = exchange.receive(event, now: now)
        for action in actions { note(action) }
        return actions.count
    }

    mutating func wait(milliseconds: Int) {
        now = now.adding(milliseconds: milliseconds)
    }

    /// The alarm rings at the moment that was asked for last.
    mutating func ring() {
        tell(.woke, at: wakes.last)
    }

    private mutating func note(_ action: Exchange.Action) {
        switch action {
        case .call(let call): calls.append(call)
        case .cancel(let call): cancelled.append(call)
        case .wake(let moment): wakes.append(moment)
        case .say(let piece): pieces.append(piece)
        case .finish(let answer): finished.append(answer)
        case .fail(let problem): problems.append(problem)
        case .record(let record): records.append(record)
        }
    }
}
