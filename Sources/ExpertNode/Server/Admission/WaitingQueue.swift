/// Questions of one class that wait for their turn.
struct WaitingQueue: Sendable {
    private struct Waiting {
        let ticket: Int
        let arrived: ContinuousClock.Instant
    }

    /// Oldest first.
    private var questions: [Waiting] = []
    private var delay = QueueDelay()

    var count: Int { questions.count }
    var isEmpty: Bool { questions.isEmpty }
    var isOverloaded: Bool { delay.isOverloaded }

    /// When the oldest will have waited too long.
    var nextSweep: ContinuousClock.Instant? {
        questions.first.map { $0.arrived + delay.patience }
    }

    mutating func add(_ ticket: Int, now: ContinuousClock.Instant) {
        questions.append(Waiting(ticket: ticket, arrived: now))
        delay.count(count, now: now)
    }

    /// Takes out `ticket`; false where it did not wait.
    mutating func remove(_ ticket: Int, now: ContinuousClock.Instant) -> Bool {
        guard let place = questions.firstIndex(where: { $0.ticket == ticket }) else {
            return false
        }
        questions.remove(at: place)
        delay.count(count, now: now)
        return true
    }

    /// Takes out those that have waited too long.
    mutating func takeLate(_ now: ContinuousClock.Instant) -> [Int] {
        delay.count(count, now: now)
        let late = questions.prefix { now - $0.arrived >= delay.patience }
        guard !late.isEmpty else { return [] }
        for question in late { delay.waited(now - question.arrived, now: now) }
        questions.removeFirst(late.count)
        delay.count(count, now: now)
        return late.map(\.ticket)
    }

    /// Takes out whose turn it is: the oldest, or in a standing queue the newest.
    mutating func takeNext(_ now: ContinuousClock.Instant) -> Int? {
        guard !questions.isEmpty else { return nil }
        let next = isOverloaded ? questions.removeLast() : questions.removeFirst()
        delay.waited(now - next.arrived, now: now)
        delay.count(count, now: now)
        return next.ticket
    }
}
