import ExpertNode
import Synchronization

extension AdmissionGate {
    /// Does `work` when it is its turn; throws ``AdmissionRefusal`` where it never is.
    func admitting<Value>(
        _ priority: CallPriority,
        _ work: () async throws -> Value
    ) async throws -> Value {
        guard await isAdmitted(priority) else { throw AdmissionRefusal() }
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

    private func isAdmitted(_ priority: CallPriority) async -> Bool {
        let ticket: Mutex<Int?> = Mutex(nil)
        let leave: @Sendable () -> Void = {
            if let ticket = ticket.withLock(\.self) { self.giveUp(ticket) }
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let waits = enter(priority) { continuation.resume(returning: $0) }
                ticket.withLock { $0 = waits }
                // It may have been cancelled before it waited.
                if Task.isCancelled { leave() }
            }
        } onCancel: {
            leave()
        }
    }
}
