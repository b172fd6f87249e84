import NIOCore
import Wire

/// A call on its way; confined to the event loop that started it.
package final class NodeCall {
    /// Who answered, and since when.
    struct Answerer {
        let node: NodeAddress
        let firstByte: LoopTime
    }

    let request: NodeRequest
    let began: LoopTime
    /// Where its expert's fleet is.
    let place: Int
    var attempts: CallAttempts
    /// The connections of the two attempts.
    var first: NodeConnection?
    var second: NodeConnection?
    /// Until when it sleeps.
    var alarm: Alarms.Alarm?
    /// What the last attempt that ended came to.
    var outcome = NodeOutcome(.noNode)
    /// The attempt, 0 or 1, whose response that was.
    var answerer: Int?
    /// Takes the pieces of a streamed reply.
    let wrote: ((ReplyPiece) -> Void)?
    private let caller: NodeCaller
    private let whenLate: ((CallDelay) -> Void)?
    private var completion: ((FinishedCall) -> Void)?

    init(
        request: NodeRequest,
        place: Int,
        caller: NodeCaller,
        began: LoopTime,
        wrote: ((ReplyPiece) -> Void)?,
        whenLate: ((CallDelay) -> Void)?,
        completion: @escaping (FinishedCall) -> Void
    ) {
        self.request = request
        self.place = place
        self.caller = caller
        self.began = began
        self.wrote = wrote
        self.whenLate = whenLate
        self.completion = completion
        attempts = CallAttempts(
            deadline: LoopTime(request.deadline),
            hasReserve: request.hasReserve,
            isStreamed: request.isStreamed
        )
    }

    var isOver: Bool { completion == nil }

    /// Gives the call up; its completion will not run.
    package func cancel() {
        guard !isOver else { return }
        completion = nil
        rouse()
        caller.giveUp(self)
    }

    /// Calls its alarm off.
    func rouse() {
        if let alarm { caller.alarms.cancel(alarm) }
        alarm = nil
    }

    /// Tells who made the call, which has not ended, that it is late.
    func isLate(_ delay: CallDelay) {
        if !isOver { whenLate?(delay) }
    }

    /// Has the node wait with the rest of its reply, which nobody can take now.
    package func pause() {
        attempts.holdUp()
        first?.pause()
        second?.pause()
    }

    package func resume() {
        first?.resume()
        second?.resume()
    }

    /// Keeps the connection of an attempt; nil once it is done with.
    func hold(_ connection: NodeConnection?, for attempt: Int) {
        if attempt == 0 { first = connection } else { second = connection }
    }

    func abandon(_ attempt: Int) {
        let connection = attempt == 0 ? first : second
        hold(nil, for: attempt)
        connection?.abandon()
    }

    func finish(
        _ outcome: NodeOutcome,
        by answerer: Answerer?,
        retryAfter: TimeAmount? = nil
    ) {
        guard let completion else { return }
        self.completion = nil
        rouse()
        completion(
            FinishedCall(
                outcome: outcome,
                attempts: attempts.count,
                hedged: attempts.isHedged,
                node: answerer?.node,
                firstByte: answerer.map { $0.firstByte - began },
                retryAfter: retryAfter
            )
        )
    }
}

extension NodeCall: Sleeper {
    package func wake() {
        alarm = nil
        caller.woke(self)
    }
}
