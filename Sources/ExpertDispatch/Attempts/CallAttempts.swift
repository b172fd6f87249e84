package import NIOCore

/// One call as a state machine: which node is asked, when a second one is, and how it ends.
///
/// At most two attempts, each at another node. The second is a hedge, where the first takes longer
/// than 95 % do, or a retry, where the first reached nobody, was shed, or is overdue; both from budgets,
/// but for a retry of what a node was sent that is given up since. After the first byte of a response
/// nothing is sent any more. Where all nodes have just fallen silent the call is held for a sign.
package struct CallAttempts: Sendable {
    /// What happened to the call; attempts are told by number, 0 or 1.
    package enum Event: Sendable, Hashable {
        case began
        /// The first byte of the response to attempt 0 or 1 has come.
        case firstByte(Int)
        /// Text of the reply to attempt 0 or 1 has been passed on: no other can stand in for it.
        case wrote(Int)
        case replied(Int)
        /// The node wants to be left alone for so long; said before the attempt fails.
        case rests(Int, TimeAmount)
        case failed(Int, AttemptFailure)
        case woke
        /// Nobody waits for the call any longer.
        case cancelled
    }

    /// One request to one node.
    package struct Attempt: Sendable {
        package let slot: Int
        package let began: LoopTime
        package internal(set) var firstByte: LoopTime?
        /// When its text began to be passed on.
        package internal(set) var firstText: LoopTime?
        package internal(set) var isOver = false
        var isBlamed = false
    }

    /// Absolute; nothing is sent at or after it.
    package let deadline: LoopTime
    package private(set) var first: Attempt?
    package private(set) var second: Attempt?
    /// Whether the second attempt was sent while the first was on its way.
    package private(set) var isHedged = false
    private static let never = LoopTime(nanoseconds: .max)
    /// A call is held for so long at most, and so often looked after.
    private static let longestHold = TimeAmount.seconds(2)
    private static let holdStep = TimeAmount.milliseconds(25)

    /// Whether the reply may come piece by piece: then its first text is what counts as its latency.
    private let isStreamed: Bool
    private let hasReserve: Bool
    private var isHeldUp = false
    private var isOver = false
    private var hedgeAt = Self.never
    private var lateAt = Self.never
    /// When who made the call is told that it is late.
    private var tellAt = Self.never
    private var isOverdue = false
    private var wasTold = false
    private var heldUntil: LoopTime?

    /// `hasReserve` says that another expert stands by, who may be asked where this one is late.
    package init(deadline: LoopTime, hasReserve: Bool = false, isStreamed: Bool = false) {
        self.deadline = deadline
        self.hasReserve = hasReserve
        self.isStreamed = isStreamed
    }

    /// The reply's text waits for who asked: how long it takes says nothing of the node any more.
    package mutating func holdUp() {
        isHeldUp = true
    }

    /// How many requests were sent.
    package var count: Int { (first == nil ? 0 : 1) + (second == nil ? 0 : 1) }

    /// Whether attempt 0 or 1 was sent and has not ended.
    package func isWaiting(for attempt: Int) -> Bool {
        guard let attempt = attempt == 0 ? first : second else { return false }
        return !attempt.isOver
    }

    /// What `event` leads to; events of attempts that are over lead to nothing.
    package mutating func receive(
        _ event: Event,
        now: LoopTime,
        fleet: inout ExpertFleet
    ) -> CallSteps {
        var steps = CallSteps()
        guard !isOver else { return steps }
        switch event {
        case .began: begin(now, &fleet, &steps)
        case .firstByte(let attempt): mark(attempt, now)
        case .rests(let attempt, let amount):
            if let attempt = attempt == 0 ? first : second {
                fleet.isToRest(attempt.slot, for: amount, now: now)
            }
        case .wrote(let attempt) where isWaiting(for: attempt):
            commit(to: attempt, now, &fleet, &steps)
        case .replied(let attempt) where isWaiting(for: attempt):
            end(attempt, .replied, now, &fleet)
            finish(.answered(by: attempt), .outrun, now, &fleet, &steps)
        case .failed(let attempt, let failure) where isWaiting(for: attempt):
            end(attempt, .failed(failure), now, &fleet)
            goOn(after: failure, of: attempt, now, &fleet, &steps)
        case .wrote, .replied, .failed: break
        case .woke: wake(now, &fleet, &steps)
        case .cancelled:
            finish(.failed(.timeout), wasTold ? .dropped : .cancelled, now, &fleet, &steps)
            steps.ending = nil
        }
        return steps
    }

    private mutating func begin(
        _ now: LoopTime,
        _ fleet: inout ExpertFleet,
        _ steps: inout CallSteps
    ) {
        guard now < deadline else { return fail(.timeout, &steps) }
        switch fleet.choose(by: deadline, now: now) {
        case .none(.allOpen) where fleet.standsStill && now < (heldUntil ?? Self.never):
            hold(now, &steps)
        case .none(let failure): return fail(failure, &steps)
        case .node(let slot):
            guard fleet.admits(now) else {
                return fail(.throttled, &steps)
            }
            fleet.called(now)
            let usual = fleet.latency(ofStream: isStreamed)
            hedgeAt = now + fleet.hedgeDelay(usual)
            lateAt = now + fleet.lateness(usual)
            send(to: slot, now, &fleet, &steps)
        }
    }

    /// Waits for a sign of life: to fail at once helps nobody who has no other to ask.
    private mutating func hold(_ now: LoopTime, _ steps: inout CallSteps) {
        if heldUntil == nil {
            heldUntil = now + Self.longestHold
            wasTold = true
            steps.delay = CallDelay(.overdue, mayAskAnother: hasReserve)
        }
        steps.wake = min(now + Self.holdStep, deadline)
    }

    private mutating func send(
        to slot: Int,
        _ now: LoopTime,
        _ fleet: inout ExpertFleet,
        _ steps: inout CallSteps
    ) {
        let attempt = Attempt(slot: slot, began: now)
        steps.send = .init(attempt: first == nil ? 0 : 1, slot: slot)
        if first == nil { first = attempt } else { second = attempt }
        if second != nil { hedgeAt = Self.never }
        fleet.began(slot, now: now)
        steps.wake = nextWake
    }

    private var nextWake: LoopTime { min(hedgeAt, lateAt, tellAt, deadline) }

    private mutating func mark(_ attempt: Int, _ now: LoopTime) {
        guard isWaiting(for: attempt) else { return }
        if attempt == 0, first?.firstByte == nil { first?.firstByte = now }
        if attempt == 1, second?.firstByte == nil { second?.firstByte = now }
    }

    /// Lets go of the other attempt: from here on the reply is this one's.
    private mutating func commit(
        to attempt: Int,
        _ now: LoopTime,
        _ fleet: inout ExpertFleet,
        _ steps: inout CallSteps
    ) {
        mark(attempt, now)
        guard first?.firstText == nil, second?.firstText == nil else { return }
        if attempt == 0 { first?.firstText = now } else { second?.firstText = now }
        hedgeAt = Self.never
        steps.cancelsFirst = attempt == 1 && isWaiting(for: 0)
        steps.cancelsSecond = attempt == 0 && isWaiting(for: 1)
        if steps.cancelsFirst { end(0, .outrun, now, &fleet) }
        if steps.cancelsSecond { end(1, .cancelled, now, &fleet) }
    }

    private var hasFirstByte: Bool { first?.firstByte != nil || second?.firstByte != nil }

    private mutating func wake(
        _ now: LoopTime,
        _ fleet: inout ExpertFleet,
        _ steps: inout CallSteps
    ) {
        guard now < deadline else {
            return finish(.failed(.timeout), .timedOut, now, &fleet, &steps)
        }
        guard first != nil else { return begin(now, &fleet, &steps) }
        if now >= lateAt { blame(now, &fleet, &steps) }
        if now >= hedgeAt { hedge(now, &fleet, &steps) }
        if now >= tellAt { tell(now, &fleet, &steps) }
        steps.wake = nextWake
    }

    private mutating func hedge(
        _ now: LoopTime,
        _ fleet: inout ExpertFleet,
        _ steps: inout CallSteps
    ) {
        hedgeAt = Self.never
        tellAt = now
        guard let first, !hasFirstByte, fleet.maySendHedge(now),
            case .node(let slot) = fleet.choose(
                besides: first.slot,
                by: deadline,
                now: now
            ), fleet.hedges.withdraw()
        else { return }
        sendBeside(slot, now, &fleet, &steps)
    }

    /// Asks another node while the first is still on its way.
    private mutating func sendBeside(
        _ slot: Int,
        _ now: LoopTime,
        _ fleet: inout ExpertFleet,
        _ steps: inout CallSteps
    ) {
        isHedged = true
        tellAt = now + fleet.hedgeDelay(fleet.latency(ofStream: isStreamed))
        send(to: slot, now, &fleet, &steps)
    }

    /// Tells the fleet of an attempt without a sign for long, once, and asks another node.
    private mutating func blame(
        _ now: LoopTime,
        _ fleet: inout ExpertFleet,
        _ steps: inout CallSteps
    ) {
        lateAt = Self.never
        guard let first, !first.isOver, !hasFirstByte else { return }
        self.first?.isBlamed = true
        fleet.isLate(first.slot, now: now)
        isOverdue = true
        tellAt = now
        guard second == nil,
            case .node(let slot) = fleet.choose(besides: first.slot, by: deadline, now: now),
            !fleet.isTrusted(first.slot) || fleet.retries.withdraw()
        else { return }
        sendBeside(slot, now, &fleet, &steps)
    }

    /// Tells who made the call that it is late.
    private mutating func tell(
        _ now: LoopTime,
        _ fleet: inout ExpertFleet,
        _ steps: inout CallSteps
    ) {
        tellAt = Self.never
        guard let first, !hasFirstByte else { return }
        let isGivenUp = isOverdue && !fleet.isTrusted(first.slot)
        let mayAskAnother =
            hasReserve
            && (isGivenUp || (isOverdue ? fleet.retries.withdraw() : fleet.hedges.withdraw()))
        let knowsUsual = fleet.latency(ofStream: isStreamed) != nil
        guard isOverdue || knowsUsual || mayAskAnother else { return }
        wasTold = isOverdue || knowsUsual
        let degree: CallDelay.Degree =
            isOverdue ? .overdue : knowsUsual ? .unusual : .uncertain
        steps.delay = CallDelay(degree, mayAskAnother: mayAskAnother)
    }

    private mutating func goOn(
        after failure: AttemptFailure,
        of attempt: Int,
        _ now: LoopTime,
        _ fleet: inout ExpertFleet,
        _ steps: inout CallSteps
    ) {
        guard !isWaiting(for: 1 - attempt) else { return }
        guard second == nil, failure.mayBeRetried, now < deadline, let first,
            first.firstText == nil, failure == .shed || !hasFirstByte,
            case .node(let slot) = fleet.choose(
                besides: first.slot,
                by: deadline,
                now: now
            ), fleet.retries.withdraw()
        else { return fail(.attempt(failure), &steps) }
        send(to: slot, now, &fleet, &steps)
    }

    private mutating func fail(_ failure: CallFailure, _ steps: inout CallSteps) {
        isOver = true
        steps.ending = .failed(failure)
    }

    /// Ends the call, and the attempts that are left as `end` says.
    private mutating func finish(
        _ ending: CallSteps.Ending,
        _ end: AttemptEnd,
        _ now: LoopTime,
        _ fleet: inout ExpertFleet,
        _ steps: inout CallSteps
    ) {
        steps.cancelsFirst = isWaiting(for: 0)
        steps.cancelsSecond = isWaiting(for: 1)
        // The hedge that lost had less time than the first: it says nothing of its node.
        if steps.cancelsSecond { self.end(1, end == .outrun ? .cancelled : end, now, &fleet) }
        if steps.cancelsFirst { self.end(0, end, now, &fleet) }
        isOver = true
        steps.ending = ending
    }

    private mutating func end(
        _ index: Int,
        _ end: AttemptEnd,
        _ now: LoopTime,
        _ fleet: inout ExpertFleet
    ) {
        guard let attempt = index == 0 ? first : second else { return }
        if end == .replied { mark(index, now) }
        if index == 0 { first?.isOver = true } else { second?.isOver = true }
        fleet.ended(
            attempt.slot,
            end,
            after: latency(of: attempt, end, now),
            isStreamed: isStreamed,
            isBlamed: attempt.isBlamed,
            now: now
        )
    }

    /// Up to its first text where it had one, for what follows is as long as the text is; up to its
    /// end where the node itself is why there is no more.
    private func latency(
        of attempt: Attempt,
        _ end: AttemptEnd,
        _ now: LoopTime
    ) -> TimeAmount {
        guard let firstText = attempt.firstText, end == .replied || isHeldUp else {
            return now - attempt.began
        }
        return firstText - attempt.began
    }
}
