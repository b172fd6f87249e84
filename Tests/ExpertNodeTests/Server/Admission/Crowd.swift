import Synchronization

/// Counts who is in at once.
final class Crowd: Sendable {
    private let state = Mutex((now: 0, most: 0))

    var most: Int { state.withLock { $0.most } }

    func stay() async throws {
        state.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
        }
        try await Task.sleep(for: .milliseconds(2))
        state.withLock { $0.now -= 1 }
    }
}
