import Synchronization

/// Lets questions in as ``AdmissionControl`` says, and has the others wait.
package final class AdmissionGate: Sendable {
    private struct State {
        var control: AdmissionControl
        var waiting: [Int: CheckedContinuation<Bool, Never>] = [:]
        var lastTicket = 0
        /// Whether a task is there that sweeps the queue in time.
        var isSwept = false
    }

    private let state: Mutex<State>

    /// A gate for `most` questions at once at most.
    package init(most: Int) {
        state = Mutex(State(control: AdmissionControl(most: most)))
    }

    /// Does `work` when it is its turn.
    ///
    /// Throws ``AdmissionRefusal`` where it never is, and what `work` throws.
    package func admitting<Value>(
        _ priority: CallPriority,
        _ work: () async throws -> Value
    ) async throws -> Value {
        guard await enter(priority) else { throw AdmissionRefusal() }
        let began = ContinuousClock.now
        do {
            let value = try await work()
            leave(priority, took: .now - began)
            return value
        } catch {
            leave(priority, took: nil)
            throw error
        }
    }

    /// Whether the question may be answered now; waits for its turn.
    private func enter(_ priority: CallPriority) async -> Bool {
        let ticket = state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { arrive(ticket, priority, $0) }
        } onCancel: {
            giveUp(ticket)
        }
    }

    private func arrive(
        _ ticket: Int,
        _ priority: CallPriority,
        _ continuation: CheckedContinuation<Bool, Never>
    ) {
        let decision = state.withLock { state in
            let decision = state.control.arrive(ticket, priority, now: .now)
            if decision == .wait { state.waiting[ticket] = continuation }
            return decision
        }
        switch decision {
        case .start: continuation.resume(returning: true)
        case .shed: continuation.resume(returning: false)
        case .wait: keepSwept()
        }
        // It may have been cancelled before it waited.
        if Task.isCancelled { giveUp(ticket) }
    }

    private func giveUp(_ ticket: Int) {
        let continuation = state.withLock { state in
            state.control.leave(ticket, now: .now)
                ? state.waiting.removeValue(forKey: ticket) : nil
        }
        continuation?.resume(returning: false)
    }

    private func leave(_ priority: CallPriority, took: Duration?) {
        release { $0.finish(priority, took: took, now: .now) }
    }

    private func release(
        _ change: (inout AdmissionControl) -> AdmissionControl.Release
    ) {
        let (started, shed) = state.withLock { state in
            let release = change(&state.control)
            let started = release.started.compactMap { state.waiting.removeValue(forKey: $0) }
            return (started, release.shed.compactMap { state.waiting.removeValue(forKey: $0) })
        }
        for continuation in started { continuation.resume(returning: true) }
        for continuation in shed { continuation.resume(returning: false) }
    }

    /// Sees to it that who waits too long is told in time, by one task at most.
    private func keepSwept() {
        let isSwept = state.withLock { state in
            defer { state.isSwept = true }
            return state.isSwept
        }
        guard !isSwept else { return }
        Task {
            while let due = nextSweep() {
                try? await Task.sleep(until: due, clock: .continuous)
                release { $0.sweep(.now) }
            }
        }
    }

    /// When the queue is to be swept; nil ends the sweeping.
    private func nextSweep() -> ContinuousClock.Instant? {
        state.withLock { state in
            let due = state.control.nextSweep
            state.isSwept = due != nil
            return due
        }
    }
}
