import ExpertRegistry
import Wire

/// How long who is late is waited for, and who is asked in its place.
extension Exchange {
    /// Milliseconds that a rival is waited for at most once somebody has answered.
    private static let rivalPatience = 2_000

    mutating func fallBehind(
        _ call: Int,
        _ lag: Lag,
        mayAskAnother: Bool,
        now: Moment
    ) -> [Action] {
        guard calls.indices.contains(call), calls[call].isPending, !calls[call].isSpoken else {
            return []
        }
        calls[call].fallBehind(lag)
        let asked = mayAskAnother ? hedge(calls[call], now: now) : []
        return asked + goOn(in: calls[call].part, now)
    }

    /// Asks the next expert beside one that is late: of its domains, unless there is no sign of it.
    private mutating func hedge(_ call: CallState, now: Moment) -> [Action] {
        let domains = call.candidate.definition.domains
        let next = reserves[call.part].firstIndex {
            call.lag == .overdue || $0.definition.domains.contains(where: domains.contains)
        }
        guard let next, mayWiden(call.part, now) else { return [] }
        var standIn = reserves[call.part].remove(at: next)
        standIn.isRival = true
        return [start(standIn, part: call.part, isAlone: false, isStandIn: true, now: now)]
    }

    /// Asks the next expert as well where the only one is not sure of its reply.
    mutating func compare(_ call: CallState, now: Moment) -> [Action] {
        let asked = calls.count { $0.part == call.part }
        let limit = decision.query.control.maxExperts ?? decision.policy.fanOut.maxExperts
        guard let confidence = call.evidencedConfidence, !call.isSpoken,
            confidence < decision.policy.fanOut.weakBelow, asked == 1, calls.count < limit,
            now < expertDeadline, !reserves[call.part].isEmpty
        else { return [] }
        var next = reserves[call.part].removeFirst()
        next.isRival = true
        return [start(next, part: call.part, isAlone: false, now: now)]
    }

    func mayWiden(_ part: Int, _ now: Moment) -> Bool {
        now < expertDeadline
            && !calls.contains { $0.part == part && ($0.isAwaited || $0.isUseful) }
    }

    /// Waits no longer than it is worth for the others of a part, and goes on.
    mutating func goOn(in part: Int, _ now: Moment) -> [Action] {
        let cancelled = giveUp(in: part, now)
        let rest = advance(now)
        let actions = cancelled.isEmpty ? rest : cancelled + rest
        guard !isFinished, let patience = patience[part], patience > now else { return actions }
        return actions + [.wake(at: nextWake(now))]
    }

    /// Lets go of calls that a part can do without, once somebody has answered it.
    mutating func giveUp(in part: Int, _ now: Moment) -> [Action] {
        guard calls.contains(where: { $0.part == part && $0.isPending }),
            calls.contains(where: { $0.part == part && $0.isUseful })
        else { return [] }
        let useful = calls.filter { $0.part == part && $0.isUseful }
        // What speaks already is not let go of.
        let pending = calls.indices.filter {
            calls[$0].part == part && calls[$0].isPending && !calls[$0].isSpoken
        }
        let until = patience[part] ?? now.adding(milliseconds: Self.rivalPatience)
        if pending.contains(where: { calls[$0].candidate.isRival }) { patience[part] = until }
        return pending.filter { isDispensable(calls[$0], beside: useful, isLong: now >= until) }
            .map { index in
                let isUnneeded = calls[index].isStandIn && calls[index].lag == nil
                if calls[index].lag != .overdue { calls[index].replace() }
                calls[index].settle(as: .failed(isUnneeded ? .unneeded : .timeout), at: now)
                return .cancel(call: index)
            }
    }

    /// Whether an answer without the pending `call` is worth more than a later one with it.
    private func isDispensable(
        _ call: CallState,
        beside useful: [CallState],
        isLong: Bool
    ) -> Bool {
        guard let lag = call.lag else {
            return call.candidate.isRival
                && (isLong || call.isStandIn && useful.contains { !$0.candidate.isRival })
        }
        return lag == .overdue || useful.contains { $0.standsIn(for: call) }
            || call.candidate.isRival && (lag == .unusual || isLong)
    }

    func nextWake(_ now: Moment) -> Moment {
        patience.values.filter { $0 > now }.reduce(expertDeadline, min)
    }
}
