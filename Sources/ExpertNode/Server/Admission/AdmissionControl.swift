/// Which questions a node answers now, which wait and which are turned away; time is passed in.
///
/// Interactive questions go before probes, which start while half of the places are free, or where
/// no other is answered, while one is. Where the interactive queue stands, its newest is taken first,
/// and probes are turned away at once.
package struct AdmissionControl: Sendable {
    /// What becomes of a question that has just come.
    package enum Decision: Sendable, Hashable {
        case start, wait, shed
    }

    /// What becomes of questions that waited.
    package struct Release: Sendable, Hashable {
        package var started: [Int] = []
        package var shed: [Int] = []

        package init() {}
    }

    /// Questions of one class that wait at most.
    package static let queueLimit = 256

    /// Questions being answered.
    package private(set) var running = 0
    private var runningProbes = 0
    private var limit: ConcurrencyLimit
    private var interactive = WaitingQueue()
    private var probes = WaitingQueue()

    /// Answers `most` questions at once at most, however fast they are.
    package init(most: Int) {
        limit = ConcurrencyLimit(most: most)
    }

    /// Questions that may be answered at once at the moment.
    package var currentLimit: Int { limit.value }
    /// Whether the queue of interactive questions stands.
    package var isOverloaded: Bool { interactive.isOverloaded }
    /// Questions of both classes that wait.
    package var waiting: Int { interactive.count + probes.count }

    /// When ``sweep(_:)`` is due, as long as questions wait.
    package var nextSweep: ContinuousClock.Instant? {
        [interactive.nextSweep, probes.nextSweep].compactMap(\.self).min()
    }

    /// A question has come; `ticket` names it until it is answered or shed.
    package mutating func arrive(
        _ ticket: Int,
        _ priority: CallPriority,
        now: ContinuousClock.Instant
    ) -> Decision {
        if hasPlace(for: priority) {
            start(priority)
            return .start
        }
        guard hasQueue(for: priority) else { return .shed }
        if priority == .probe {
            probes.add(ticket, now: now)
        } else {
            interactive.add(ticket, now: now)
        }
        return .wait
    }

    /// A question has been answered after `took`, or given up, where that is nil.
    package mutating func finish(
        _ priority: CallPriority,
        took: Duration?,
        now: ContinuousClock.Instant
    ) -> Release {
        if let took {
            limit.observe(took, running: running, isCrowded: waiting > 0, now: now)
        }
        running -= 1
        if priority == .probe { runningProbes -= 1 }
        return sweep(now)
    }

    /// A question that waited is not asked any longer; false where it did not wait.
    package mutating func leave(_ ticket: Int, now: ContinuousClock.Instant) -> Bool {
        interactive.remove(ticket, now: now) || probes.remove(ticket, now: now)
    }

    /// Turns away who has waited too long, and gives free places to who waits.
    package mutating func sweep(_ now: ContinuousClock.Instant) -> Release {
        var release = Release()
        release.shed += interactive.takeLate(now)
        release.shed += probes.takeLate(now)
        while let ticket = takeNext(now) { release.started.append(ticket) }
        return release
    }

    private func hasPlace(for priority: CallPriority) -> Bool {
        switch priority {
        case .interactive: interactive.isEmpty && running < limit.value
        case .probe: waiting == 0 && mayStartProbe
        }
    }

    private var mayStartProbe: Bool {
        running < (running > runningProbes ? limit.value / 2 : limit.value - 1)
    }

    private mutating func start(_ priority: CallPriority) {
        running += 1
        if priority == .probe { runningProbes += 1 }
    }

    private func hasQueue(for priority: CallPriority) -> Bool {
        switch priority {
        case .interactive: interactive.count < Self.queueLimit
        case .probe: !isOverloaded && probes.count < Self.queueLimit
        }
    }

    private mutating func takeNext(_ now: ContinuousClock.Instant) -> Int? {
        let priority: CallPriority = interactive.isEmpty ? .probe : .interactive
        guard running < limit.value, priority == .interactive || mayStartProbe else { return nil }
        let ticket =
            priority == .probe ? probes.takeNext(now) : interactive.takeNext(now)
        if ticket != nil { start(priority) }
        return ticket
    }
}
