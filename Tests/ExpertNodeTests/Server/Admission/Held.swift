import Synchronization

/// Holds whoever comes until it is opened.
final class Held: Sendable {
    private let state = Mutex((arrived: 0, isOpen: false))

    func wait() async throws {
        state.withLock { $0.arrived += 1 }
        while !state.withLock({ $0.isOpen }) { try await Task.sleep(for: .milliseconds(1)) }
    }

    func arrivals(_ count: Int) async {
        while state.withLock({ $0.arrived }) < count { await Task.yield() }
    }

    func open() {
        state.withLock { $0.isOpen = true }
    }
}
