package import NIOCore
package import Wire

/// Calls experts over HTTP/1.1 on one event loop: does what ``CallAttempts`` says.
package final class NodeCaller {
    /// What is to be done on the loop, by steps.
    package let cohort: Cohort
    /// Who waits on the loop for a time to come.
    package let alarms: Alarms
    private let eventLoop: any EventLoop
    private let pool: NodePool
    private let credential: @Sendable (ExpertID) -> String
    private var fleets: FleetTable
    /// What the URLs of leases say, nil for one that says nothing: the same few for every call.
    private var addresses: [String: NodeAddress?] = [:]
    private static let addressLimit = 4_096

    /// A caller on `eventLoop`; `credential` is the token that tells a node which router calls.
    ///
    /// All its choices between nodes follow from `seed`.
    package init(
        eventLoop: any EventLoop,
        seed: UInt64 = .random(in: .min ... .max),
        credential: @escaping @Sendable (ExpertID) -> String
    ) {
        self.eventLoop = eventLoop
        self.credential = credential
        cohort = Cohort(eventLoop: eventLoop)
        alarms = Alarms(eventLoop: eventLoop)
        pool = NodePool(eventLoop: eventLoop)
        fleets = FleetTable(seed: seed)
    }

    /// Starts a call; `completion` runs once on the event loop, unless the call is cancelled.
    package func call(
        _ request: NodeRequest,
        then completion: @escaping (NodeOutcome) -> Void
    ) -> NodeCall {
        start(request) { completion($0.outcome) }
    }

    /// Starts a call as ``call(_:then:)`` does; `completion` also gets what the call took.
    ///
    /// `whenLate` is told where it takes longer than it should, never before this returns. Of a
    /// reply to a request that is streamed, `wrote` gets the pieces as they come. They are all of one
    /// node, add up to the reply, and after the first nobody else is asked.
    package func start(
        _ request: NodeRequest,
        wrote: ((ReplyPiece) -> Void)? = nil,
        whenLate: ((CallDelay) -> Void)? = nil,
        then completion: @escaping (FinishedCall) -> Void
    ) -> NodeCall {
        eventLoop.preconditionInEventLoop()
        let now = LoopTime.now
        let place = fleets.place(of: request.expert, nodes: request.nodes, now: now)
        let call = NodeCall(
            request: request,
            place: place ?? 0,
            caller: self,
            began: now,
            wrote: wrote,
            whenLate: whenLate,
            completion: completion
        )
        if place == nil {
            call.finish(NodeOutcome(.throttled), by: nil)
        } else {
            tell(call, .began, now: now)
        }
        return call
    }

    /// The address that the URL of a lease says, as ``NodeAddress/init(url:)`` reads it.
    package func address(_ url: String) -> NodeAddress? {
        if let known = addresses[url] { return known }
        if addresses.count >= Self.addressLimit { addresses = [:] }
        let address = NodeAddress(url: url)
        addresses.updateValue(address, forKey: url)
        return address
    }

    package func closeIdleConnections() {
        pool.closeAll()
    }

    /// Lets go of a call that nobody waits for any longer.
    func giveUp(_ call: NodeCall) {
        let steps = fleets.tell(&call.attempts, .cancelled, at: call.place, now: .now)
        drop(steps, call)
    }

    private func tell(_ call: NodeCall, _ event: CallAttempts.Event, now: LoopTime = .now) {
        guard !call.isOver else { return }
        let steps = fleets.tell(&call.attempts, event, at: call.place, now: now)
        drop(steps, call)
        if let ending = steps.ending { return end(call, ending) }
        if let wake = steps.wake { sleep(call, until: wake) }
        if let send = steps.send {
            let node = fleets.address(of: send.slot, at: call.place)
            connect(call, send.attempt, to: node, reusing: true)
        }
        if let delay = steps.delay {
            // Who is told may give the call up: not before these steps are done.
            eventLoop.assumeIsolated().execute { call.isLate(delay) }
        }
    }

    private func drop(_ steps: CallSteps, _ call: NodeCall) {
        if steps.cancelsFirst { call.abandon(0) }
        if steps.cancelsSecond { call.abandon(1) }
    }

    private func sleep(_ call: NodeCall, until wake: LoopTime) {
        call.rouse()
        call.alarm = alarms.set(wake.deadline, call)
    }

    /// The time has come that ``CallAttempts`` asked to be woken at.
    func woke(_ call: NodeCall) {
        noteFirstByte(call, 0, call.first)
        noteFirstByte(call, 1, call.second)
        tell(call, .woke)
    }

    /// Tells what the connection has seen since: nobody is interrupted for it.
    private func noteFirstByte(_ call: NodeCall, _ attempt: Int, _ connection: NodeConnection?) {
        guard let begun = connection?.begun else { return }
        tell(call, .firstByte(attempt), now: LoopTime(begun))
    }

    private func end(_ call: NodeCall, _ ending: CallSteps.Ending) {
        switch ending {
        case .answered: call.finish(call.outcome, by: call.answerer.flatMap { answerer(call, $0) })
        case .failed(.attempt):
            call.finish(
                call.outcome,
                by: call.answerer.flatMap { answerer(call, $0) },
                retryAfter: fleets.rest(at: call.place, now: .now)
            )
        case .failed(let failure):
            let retryAfter = fleets.rest(at: call.place, now: .now)
            call.finish(NodeOutcome(failure), by: nil, retryAfter: retryAfter)
        }
    }

    private func answerer(_ call: NodeCall, _ attempt: Int) -> NodeCall.Answerer? {
        guard let attempt = attempt == 0 ? call.attempts.first : call.attempts.second else {
            return nil
        }
        let node = fleets.address(of: attempt.slot, at: call.place)
        return .init(node: node, firstByte: attempt.firstByte ?? .now)
    }

    private func connect(
        _ call: NodeCall,
        _ attempt: Int,
        to node: NodeAddress,
        reusing: Bool
    ) {
        if reusing, let connection = pool.take(node) {
            return send(call, attempt, to: node, over: connection, isKept: true)
        }
        pool.open(node) { result in
            let isWanted = !call.isOver && call.attempts.isWaiting(for: attempt)
            switch result {
            case .success(let connection) where isWanted:
                self.send(call, attempt, to: node, over: connection, isKept: false)
            case .success(let connection): connection.abandon()
            case .failure(let error) where isWanted:
                call.outcome = .failed(.failed, reason: "\(error)")
                self.tell(call, .failed(attempt, .unreachable))
            case .failure: break
            }
        }
    }

    private func send(
        _ call: NodeCall,
        _ attempt: Int,
        to node: NodeAddress,
        over connection: NodeConnection,
        isKept: Bool
    ) {
        call.hold(connection, for: attempt)
        let bytes = call.request.bytes(
            to: node,
            credential: credential(call.request.expert),
            timeLeft: call.request.deadline - .now()
        )
        cohort.add(.send) { connection.flush() }
        connection.send(bytes, wrote: receiver(call, attempt)) { result in
            self.noteFirstByte(call, attempt, connection)
            call.hold(nil, for: attempt)
            guard !call.isOver else { return }
            switch result {
            case .failure(.beforeResponse) where isKept:
                // It may have died unseen: the same node is tried afresh.
                self.connect(call, attempt, to: node, reusing: false)
            case .success(let response):
                self.cohort.add(.read) { self.take(response, call, attempt) }
            case .failure(.beforeResponse(let reason)):
                call.outcome = .failed(.failed, reason: reason)
                self.tell(call, .failed(attempt, .unreachable))
            case .failure(.midResponse(let reason)):
                call.outcome = .failed(.failed, reason: reason)
                self.tell(call, .failed(attempt, .broken))
            }
        }
    }

    /// What passes the pieces of a streamed reply on.
    private func receiver(_ call: NodeCall, _ attempt: Int) -> ((ReplyPiece) -> Void)? {
        guard call.request.isStreamed, let wrote = call.wrote else { return nil }
        return { piece in
            guard !call.isOver, call.attempts.isWaiting(for: attempt) else { return }
            self.noteFirstByte(call, attempt, attempt == 0 ? call.first : call.second)
            self.tell(call, .wrote(attempt))
            wrote(piece)
        }
    }

    private func take(_ response: NodeResponse, _ call: NodeCall, _ attempt: Int) {
        guard !call.isOver else { return }
        let reading = NodeResponseReading(response)
        cohort.add(.combine) {
            guard call.attempts.isWaiting(for: attempt) else { return }
            call.outcome = reading.outcome
            call.answerer = attempt
            if let seconds = response.retryAfter, reading.failure == .shed {
                self.tell(call, .rests(attempt, .seconds(Int64(seconds))))
            }
            self.tell(call, reading.failure.map { .failed(attempt, $0) } ?? .replied(attempt))
        }
    }
}
