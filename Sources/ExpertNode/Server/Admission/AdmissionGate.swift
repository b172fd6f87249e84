import NIOCore
import NIOPosix
import Synchronization

/// Lets questions in as ``AdmissionControl`` says, and has the others wait.
package final class AdmissionGate: Sendable {
    /// Told once, on whatever thread, whether a question may be answered.
    package typealias Turn = @Sendable (_ isAdmitted: Bool) -> Void

    private struct State {
        var control: AdmissionControl
        var waiting: [Int: Turn] = [:]
        var lastTicket = 0
        /// Whether the queue is going to be swept in time.
        var isSwept = false
    }

    /// From one sweep to the next at least: where many wait, many are late at once.
    private static let leastPause = Duration.milliseconds(1)

    private let state: Mutex<State>
    private let eventLoop = MultiThreadedEventLoopGroup.singleton.any()

    /// A gate for `most` questions at once at most.
    package init(most: Int) {
        state = Mutex(State(control: AdmissionControl(most: most)))
    }

    /// Questions being answered.
    package var running: Int { state.withLock { $0.control.running } }

    /// Questions that wait for their turn.
    package var waiting: Int { state.withLock { $0.control.waiting } }

    /// A question has come, and `turn` is told whether it may be answered: at once, or when that is
    /// known.
    ///
    /// Gives what it waits with, for ``giveUp(_:)``. Who was let in has to ``leave(_:took:)``.
    package func enter(_ priority: CallPriority, _ turn: @escaping Turn) -> Int? {
        let (decision, ticket) = state.withLock { state in
            state.lastTicket += 1
            let decision = state.control.arrive(state.lastTicket, priority, now: .now)
            if decision == .wait { state.waiting[state.lastTicket] = turn }
            return (decision, state.lastTicket)
        }
        switch decision {
        case .start: turn(true)
        case .shed: turn(false)
        case .wait:
            keepSwept()
            return ticket
        }
        return nil
    }

    /// A question has been answered after `took`, or given up, where that is nil.
    package func leave(_ priority: CallPriority, took: Duration?) {
        release { $0.finish(priority, took: took, now: .now) }
    }

    /// Nobody waits for the answer any longer; nothing where the turn has been told already.
    package func giveUp(_ ticket: Int) {
        let turn = state.withLock { state in
            state.control.leave(ticket, now: .now)
                ? state.waiting.removeValue(forKey: ticket) : nil
        }
        turn?(false)
    }

    private func release(
        _ change: (inout AdmissionControl) -> AdmissionControl.Release
    ) {
        let (started, shed) = state.withLock { state in
            let release = change(&state.control)
            let started = release.started.compactMap { state.waiting.removeValue(forKey: $0) }
            return (started, release.shed.compactMap { state.waiting.removeValue(forKey: $0) })
        }
        for turn in started { turn(true) }
        for turn in shed { turn(false) }
    }

    /// Sees to it that who waits too long is told in time, by one timer at most.
    private func keepSwept() {
        let due = state.withLock { state in
            state.isSwept ? nil : Self.nextSweep(&state)
        }
        if let due { sweep(at: due) }
    }

    private func sweep(at due: ContinuousClock.Instant) {
        let pause = max(due - .now, Self.leastPause)
        eventLoop.scheduleTask(in: TimeAmount(pause)) {
            self.release { $0.sweep(.now) }
            let due = self.state.withLock { Self.nextSweep(&$0) }
            if let due { self.sweep(at: due) }
        }
    }

    /// When the queue is to be swept; nil ends the sweeping.
    private static func nextSweep(_ state: inout State) -> ContinuousClock.Instant? {
        let due = state.control.nextSweep
        state.isSwept = due != nil
        return due
    }
}
