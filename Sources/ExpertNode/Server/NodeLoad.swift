import Synchronization
import Wire

/// Counts what is being done, and sheds those beyond the limit.
package final class NodeLoad: Sendable {
    private let limit: Int
    private let inFlight = Atomic<Int>(0)

    package init(limit: Int = 64) {
        self.limit = limit
    }

    package var current: Int { inFlight.load(ordering: .relaxed) }

    func counting<Value>(_ work: () async throws -> Value) async throws -> Value {
        let count = inFlight.add(1, ordering: .relaxed).newValue
        defer { inFlight.subtract(1, ordering: .relaxed) }
        guard count <= limit else {
            throw Problem(.overloaded, "the node answers \(limit) questions at once already")
        }
        return try await work()
    }
}
