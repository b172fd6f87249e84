import NIOCore

/// Which node gets an attempt.
extension ExpertFleet {
    /// A slot, or why there is none.
    package enum Choice: Sendable, Hashable {
        case node(Int)
        case none(CallFailure)
    }

    /// A node for an attempt that is to be answered by `deadline`; `taken` has the call already.
    ///
    /// Nodes that fail are left out, but never more than half of them while others serve: beyond
    /// that the fault is more likely here, or the rest would break under the load (Envoy's panic
    /// threshold). Where all fail, nobody is asked until one is to be tried.
    mutating func choose(
        besides taken: Int? = nil,
        by deadline: LoopTime,
        now: LoopTime
    ) -> Choice {
        var rest = lineup
        if let taken { rest.remove(taken) }
        guard !rest.isEmpty else { return .none(.noNode) }
        let nodes = nodes
        rest = rest.filter { nodes[$0].rest <= now }
        guard !rest.isEmpty else { return .none(.resting) }
        let (candidates, probe) = candidates(rest, now)
        if taken == nil, let probe { return .node(probe) }
        guard !candidates.isEmpty else { return .none(.allOpen) }
        return fastest(of: candidates, within: deadline - now, now)
    }

    private func candidates(_ rest: NodeSet, _ now: LoopTime) -> (NodeSet, probe: Int?) {
        let closed = rest.filter { nodes[$0].breaker.isClosed }
        guard closed != rest else { return (rest, nil) }
        let probe = rest.filter { nodes[$0].breaker.admission(now) == .asProbe }.first
        let isPanic = !closed.isEmpty && 2 * closed.count < rest.count
        return (isPanic ? rest : closed, probe)
    }

    private mutating func fastest(
        of candidates: NodeSet,
        within left: TimeAmount,
        _ now: LoopTime
    ) -> Choice {
        var fitting = candidates
        var unread = candidates
        while let slot = unread.first {
            unread.remove(slot)
            if !fits(slot, within: left, now) { fitting.remove(slot) }
        }
        let nodes = nodes
        let slot = TwoChoices.pick(from: fitting, using: &random) { nodes[$0].load(now) }
        return slot.map(Choice.node) ?? .none(.noTime)
    }
}
