import DecisionLedger
import ExpertDispatch
import ExpertRegistry
import NIOCore
import Routing
import Wire

/// Performs the actions of one ``Exchange`` on its event loop, and tells it what came of them.
final class ExchangeDriver {
    private var exchange: Exchange
    private let caller: NodeCaller
    private let clock: RouterClock
    private let response: AnswerResponse
    private let record: (DecisionRecord) -> Void
    private var calls: [Int: NodeCall] = [:]
    private var alarm: Alarms.Alarm?

    init(
        _ exchange: Exchange,
        caller: NodeCaller,
        clock: RouterClock,
        response: AnswerResponse,
        record: @escaping (DecisionRecord) -> Void
    ) {
        self.exchange = exchange
        self.caller = caller
        self.clock = clock
        self.response = response
        self.record = record
    }

    func start() {
        tell(.begin)
    }

    /// The client takes its answer again.
    func resume() {
        for call in calls.values { call.resume() }
    }

    /// The client has gone: nobody is to work for it any longer.
    func abandon() {
        rouse()
        for call in calls.values { call.cancel() }
        calls = [:]
    }

    private func tell(_ event: Exchange.Event) {
        for action in exchange.receive(event, now: clock.moment) { perform(action) }
    }

    private func perform(_ action: Exchange.Action) {
        switch action {
        case .call(let call): make(call)
        case .cancel(let id): calls.removeValue(forKey: id)?.cancel()
        case .wake(let moment): sleep(until: moment)
        case .say(let piece): response.say(piece)
        case .finish(let finished): end { $0.finish(finished) }
        case .fail(let problem): end { $0.fail(problem) }
        case .record(let record):
            caller.cohort.add(.record) { [keep = self.record] in keep(record) }
        }
    }

    private func make(_ call: ExpertCall) {
        let request = NodeRequest(
            expert: call.expert,
            nodes: call.nodes.compactMap { caller.address($0.url) },
            question: call.question,
            context: call.context,
            part: call.part,
            recordID: call.recordID,
            deadline: .uptimeNanoseconds(UInt64(call.deadline.nanoseconds)),
            hasReserve: call.hasReserve,
            isStreamed: call.isStreamed
        )
        let whenLate: (CallDelay) -> Void = { [weak self] delay in
            self?.tell(
                .late(call: call.id, Lag(delay.degree), mayAskAnother: delay.mayAskAnother)
            )
        }
        calls[call.id] = caller.start(request, wrote: receiver(of: call), whenLate: whenLate) {
            [weak self] finished in
            guard let self else { return }
            calls[call.id] = nil
            tell(
                .took(
                    call: call.id,
                    attempts: finished.attempts,
                    hedged: finished.hedged,
                    // Rounded up: sooner would be too soon.
                    retryAfter: finished.retryAfter.map {
                        Int(($0.nanoseconds - 1) / 1_000_000_000) + 1
                    }
                )
            )
            switch finished.outcome {
            case .replied(let reply): tell(.replied(call: call.id, reply))
            case .failed(let status, _): tell(.failed(call: call.id, status))
            }
        }
    }

    /// Takes the pieces of a streamed reply; while the client takes none of the answer, the node
    /// waits with the rest.
    private func receiver(of call: ExpertCall) -> ((ReplyPiece) -> Void)? {
        guard call.isStreamed else { return nil }
        return { [weak self] piece in
            guard let self else { return }
            tell(.wrote(call: call.id, piece))
            if !response.isWritable { calls[call.id]?.pause() }
        }
    }

    private func sleep(until moment: Moment) {
        rouse()
        alarm = caller.alarms.set(.uptimeNanoseconds(UInt64(moment.nanoseconds)), self)
    }

    /// Calls its alarm off.
    private func rouse() {
        if let alarm { caller.alarms.cancel(alarm) }
        alarm = nil
    }

    private func end(_ respond: @escaping (AnswerResponse) -> Void) {
        rouse()
        caller.cohort.add(.answer) { [response] in respond(response) }
    }
}

extension ExchangeDriver: Sleeper {
    func wake() {
        alarm = nil
        tell(.woke)
    }
}

extension Lag {
    fileprivate init(_ degree: CallDelay.Degree) {
        self =
            switch degree {
            case .uncertain: .uncertain
            case .unusual: .unusual
            case .overdue: .overdue
            }
    }
}
