package import NIOCore

/// The nodes of one expert and what is known of them; confined to one event loop.
///
/// A node keeps its slot as long as it is leased or calls to it are on their way, so that a slot's
/// number stays good for a whole call.
package struct ExpertFleet: Sendable {
    /// When a hedge is sent while too few calls are known.
    package static let fixedHedgeDelay = TimeAmount.milliseconds(500)
    /// No hedge is sent before.
    package static let leastHedgeDelay = TimeAmount.milliseconds(2)
    /// After a node said it is overloaded, nobody is hedged for so long.
    private static let shedPause = TimeAmount.seconds(1)
    private static let leastLateness = TimeAmount.milliseconds(500)
    /// What counts as long while too few calls are known: a model may be at work.
    private static let unknownLateness = TimeAmount.seconds(5)

    /// By slot; those that are no longer leased too, until another takes the slot.
    package private(set) var nodes: ContiguousArray<NodeHealth> = []
    /// The slots of the nodes that may be asked.
    package private(set) var lineup = NodeSet()
    package internal(set) var hedges: RequestBudget
    package internal(set) var retries: RequestBudget
    package internal(set) var throttle: AdaptiveThrottle
    private var addresses: [NodeAddress] = []
    private var latency = RollingQuantile(0.95, least: 100)
    private var firstText = RollingQuantile(0.95, least: 100)
    private var lastShed: LoopTime?
    var random: SplitMix

    /// A fleet without nodes; all its choices follow from `seed`.
    package init(now: LoopTime, seed: UInt64, hedges: RequestBudget? = nil) {
        random = SplitMix(seed: seed)
        self.hedges = hedges ?? .hedges(now)
        retries = .retries(now)
        throttle = AdaptiveThrottle(now: now)
    }

    /// Whether no call is on its way.
    package var isIdle: Bool { nodes.allSatisfy { $0.inFlight == 0 } }

    /// The p95 of this expert's own calls; nil while too few are known.
    ///
    /// Of streamed ones up to the first text: a whole reply is not compared with that.
    package func latency(ofStream isStreamed: Bool) -> TimeAmount? {
        isStreamed ? firstText.value : latency.value
    }

    /// How long a call is waited for before it is hedged, where ``latency(ofStream:)`` is `usual`.
    ///
    /// Never less than ``leastHedgeDelay``: below that a second call costs more than it saves.
    package func hedgeDelay(_ usual: TimeAmount?) -> TimeAmount {
        usual.map { max($0, Self.leastHedgeDelay) } ?? Self.fixedHedgeDelay
    }

    /// How long without a sign counts against the node.
    package func lateness(_ usual: TimeAmount?) -> TimeAmount {
        guard let usual else { return Self.unknownLateness }
        return max(Self.leastLateness, .nanoseconds(4 * usual.nanoseconds))
    }

    /// Takes `addresses` for the nodes that may be asked, those known with all that is known.
    package mutating func assign(_ addresses: [NodeAddress], now: LoopTime) {
        guard addresses != self.addresses else { return }
        self.addresses = addresses
        lineup = NodeSet(addresses.compactMap { known($0) })
        for address in addresses where known(address) == nil { seat(address, now) }
    }

    /// A call is about to be made.
    mutating func called(_ now: LoopTime) {
        latency.rotate(now)
        firstText.rotate(now)
        hedges.deposit(now)
        retries.deposit(now)
    }

    mutating func began(_ slot: Int, now: LoopTime) {
        nodes[slot].began(now)
    }

    /// Whether the expert takes calls as far as its last ones tell; counts this one.
    mutating func admits(_ now: LoopTime) -> Bool {
        throttle.admits(now, using: &random)
    }

    mutating func fits(_ slot: Int, within left: TimeAmount, _ now: LoopTime) -> Bool {
        nodes[slot].fits(within: left, now: now)
    }

    func maySendHedge(_ now: LoopTime) -> Bool {
        lastShed.map { now - $0 >= Self.shedPause } ?? true
    }

    /// Whether all nodes fail, one of them because it has just fallen silent.
    var standsStill: Bool {
        let still = lineup.filter { nodes[$0].breaker.standsStill }
        return !still.isEmpty && lineup.filter { nodes[$0].breaker.isClosed }.isEmpty
    }

    /// Whether the node is one that calls go to freely.
    func isTrusted(_ slot: Int) -> Bool { nodes[slot].breaker.isClosed }

    /// The node wants to be left alone for so long.
    mutating func isToRest(_ slot: Int, for amount: TimeAmount, now: LoopTime) {
        nodes[slot].rest = max(nodes[slot].rest, now + amount)
    }

    /// How long until the first of the nodes may be asked, where all want to be left alone.
    package func rest(_ now: LoopTime) -> TimeAmount? {
        var left = lineup
        var soonest: LoopTime?
        while let slot = left.first {
            left.remove(slot)
            soonest = min(soonest ?? nodes[slot].rest, nodes[slot].rest)
        }
        return soonest.flatMap { $0 > now ? $0 - now : nil }
    }

    /// The node has shown no sign for ``lateness``.
    mutating func isLate(_ slot: Int, now: LoopTime) {
        nodes[slot].breaker.failed(now, isSilent: true, using: &random)
    }

    /// Learns from an attempt that took `elapsed`; `isBlamed` where ``isLate`` was told of it.
    mutating func ended(
        _ slot: Int,
        _ end: AttemptEnd,
        after elapsed: TimeAmount,
        isStreamed: Bool,
        isBlamed: Bool,
        now: LoopTime
    ) {
        nodes[slot].inFlight -= 1
        let usual = latency(ofStream: isStreamed)
        let isFault: Bool
        switch end {
        case .replied:
            record(elapsed, isStreamed, now)
            nodes[slot].replied(after: elapsed, now: now)
            isFault = false
        case .failed(let failure):
            isFault = failed(slot, failure, after: elapsed, usual: usual, now: now)
        case .timedOut: isFault = waited(slot, elapsed, usual: usual, now: now)
        case .outrun:
            // Without a sign for long it tells nothing of how long a reply takes.
            if !isBlamed { record(elapsed, isStreamed, now) }
            nodes[slot].waited(elapsed, now: now)
            isFault = true
        case .cancelled:
            nodes[slot].breaker.abstained()
            isFault = false
        case .dropped:
            // So that an expert which has become slower is known to be: it took at least so long.
            if !isBlamed { record(elapsed, isStreamed, now) }
            nodes[slot].waited(elapsed, now: now)
            nodes[slot].breaker.abstained()
            isFault = false
        }
        if isFault, !isBlamed {
            let isSilent = end == .timedOut || end == .outrun
            nodes[slot].breaker.failed(now, isSilent: isSilent, using: &random)
        }
        if Self.isAccepted(end) { throttle.accepted(now) } else { throttle.refused(now) }
    }

    private mutating func record(_ elapsed: TimeAmount, _ isStreamed: Bool, _ now: LoopTime) {
        if isStreamed {
            firstText.record(elapsed, now: now)
        } else {
            latency.record(elapsed, now: now)
        }
    }

    /// Whether the failure speaks against the node's health.
    private mutating func failed(
        _ slot: Int,
        _ failure: AttemptFailure,
        after elapsed: TimeAmount,
        usual: TimeAmount?,
        now: LoopTime
    ) -> Bool {
        nodes[slot].penalise(usual: hedgeDelay(usual), now: now)
        guard failure != .late else { return waited(slot, elapsed, usual: usual, now: now) }
        switch failure {
        case .unreachable, .broken, .unreadable, .faulty: return true
        case .shed: lastShed = now
        case .late, .rejected: break
        }
        nodes[slot].spoke(now)
        return false
    }

    /// Counts against the node only where it had its time: else who asks in haste would shut it.
    private mutating func waited(
        _ slot: Int,
        _ elapsed: TimeAmount,
        usual: TimeAmount?,
        now: LoopTime
    ) -> Bool {
        nodes[slot].waited(elapsed, now: now)
        guard elapsed >= usual ?? Self.unknownLateness else {
            nodes[slot].breaker.abstained()
            return false
        }
        return true
    }

    private static func isAccepted(_ end: AttemptEnd) -> Bool {
        switch end {
        case .replied, .cancelled, .dropped, .outrun, .failed(.rejected): true
        case .failed, .timedOut: false
        }
    }

    private func known(_ address: NodeAddress) -> Int? {
        nodes.firstIndex { $0.address == address }
    }

    /// Gives the node a slot: a new one, or that of a node which is gone.
    private mutating func seat(_ address: NodeAddress, _ now: LoopTime) {
        guard known(address) == nil else { return }
        let health = NodeHealth(address: address, now: now)
        if nodes.count < NodeSet.capacity {
            nodes.append(health)
            lineup.insert(nodes.count - 1)
        } else if let slot = nodes.indices.first(where: isFree) {
            nodes[slot] = health
            lineup.insert(slot)
        }
    }

    private func isFree(_ slot: Int) -> Bool {
        !lineup.contains(slot) && nodes[slot].inFlight == 0
    }
}
