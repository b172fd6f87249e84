package import NIOCore
package import Wire

/// What is known of the experts that one event loop calls: at most ``capacity`` of them.
package struct FleetTable: Sendable {
    /// Experts that are remembered at most.
    package static let capacity = 2_048

    private struct Entry {
        var expert: ExpertID
        var called: LoopTime
        var fleet: ExpertFleet
    }

    private var places: [ExpertID: Int] = [:]
    private var entries: ContiguousArray<Entry> = []
    private var seeds: SplitMix

    /// An empty table; all choices between nodes follow from `seed`.
    package init(seed: UInt64) {
        seeds = SplitMix(seed: seed)
    }

    package var count: Int { entries.count }

    /// Where the fleet of `expert` is, whose nodes are `nodes`: good while calls are on their way.
    ///
    /// Nil where all places are taken by experts that have calls on their way.
    package mutating func place(
        of expert: ExpertID,
        nodes: [NodeAddress],
        now: LoopTime
    ) -> Int? {
        guard let place = places[expert] ?? seat(expert, now) else { return nil }
        entries[place].called = now
        entries[place].fleet.assign(nodes, now: now)
        return place
    }

    /// The address of a node of the expert at `place`.
    package func address(of slot: Int, at place: Int) -> NodeAddress {
        entries[place].fleet.nodes[slot].address
    }

    /// Tells a call to the expert at `place` what happened, and what is to be done.
    package mutating func tell(
        _ attempts: inout CallAttempts,
        _ event: CallAttempts.Event,
        at place: Int,
        now: LoopTime
    ) -> CallSteps {
        attempts.receive(event, now: now, fleet: &entries[place].fleet)
    }

    /// How long until the first node of the expert at `place` may be asked, where all are to be left
    /// alone.
    package func rest(at place: Int, now: LoopTime) -> TimeAmount? {
        entries[place].fleet.rest(now)
    }

    /// Whether calls to the expert at `place` are on their way.
    package func isBusy(at place: Int) -> Bool {
        !entries[place].fleet.isIdle
    }

    private mutating func seat(_ expert: ExpertID, _ now: LoopTime) -> Int? {
        guard let place = vacate() else { return nil }
        let fleet = ExpertFleet(now: now, seed: seeds.next())
        let entry = Entry(expert: expert, called: now, fleet: fleet)
        if place == entries.count { entries.append(entry) } else { entries[place] = entry }
        places[expert] = place
        return place
    }

    /// A free place: the next one, or that of the idle expert which was not called for longest.
    private mutating func vacate() -> Int? {
        guard entries.count == Self.capacity else { return entries.count }
        let idle = entries.indices.filter { entries[$0].fleet.isIdle }
        guard let place = idle.min(by: { entries[$0].called < entries[$1].called }) else {
            return nil
        }
        places[entries[place].expert] = nil
        return place
    }
}
