import Dispatch

/// Learns one domain at a time, on a thread of its own: neither event loops nor leases wait for it.
struct LearningQueue: Sendable {
    private let queue = DispatchQueue(label: "vn.vanmieu.learning")

    func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
