import Synchronization
import Wire

/// Counts what is being done, and sheds what is too much.
package final class NodeLoad: Sendable {
    static let shed = Problem(
        .overloaded,
        "the node has all the questions that it can answer in time; ask another"
    )
    /// Written once: under overload there is nothing that is sent more often.
    static let shedBytes = shed.encoded()

    private let limit: Int
    private let gate: AdmissionGate
    private let inFlight = Atomic<Int>(0)

    /// At most `limit` things at once.
    package init(limit: Int = 64) {
        self.limit = limit
        gate = AdmissionGate(most: limit)
    }

    package var current: Int { inFlight.load(ordering: .relaxed) }

    /// Does `work` when it is its turn, at most as many at once as the machine bears.
    func admitting<Value>(
        _ priority: CallPriority,
        _ work: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await gate.admitting(priority) { try await counting(work) }
        } catch is AdmissionRefusal {
            throw Self.shed
        }
    }

    /// Does `work` at once, or not at all where the limit is reached.
    func counting<Value>(_ work: () async throws -> Value) async throws -> Value {
        let count = inFlight.add(1, ordering: .relaxed).newValue
        defer { inFlight.subtract(1, ordering: .relaxed) }
        guard count <= limit else {
            throw Problem(.overloaded, "the node answers \(limit) questions at once already")
        }
        return try await work()
    }
}
