import ChatServer
import Synchronization
import Wire

/// Counts what is being done, and sheds what is too much.
package final class NodeLoad: Sendable {
    /// Written once: under overload there is nothing that is sent more often.
    static let shed = {
        let problem = Problem(
            .overloaded,
            "the node has all the questions that it can answer in time; ask another"
        ).fromNode
        return PreparedResponse(ResponseHead(problem), body: problem.encoded())
    }()

    /// Lets in as many as the machine bears of what is done in milliseconds.
    package let gate: AdmissionGate
    private let limit: Int
    private let counted = Atomic<Int>(0)

    /// At most `limit` things at once.
    package init(limit: Int = 64) {
        self.limit = limit
        gate = AdmissionGate(most: limit)
    }

    package var current: Int { counted.load(ordering: .relaxed) + gate.running }

    /// Does `work` at once, or not at all where the limit is reached.
    func counting<Value>(_ work: () async throws -> Value) async throws -> Value {
        let count = counted.add(1, ordering: .relaxed).newValue
        defer { counted.subtract(1, ordering: .relaxed) }
        guard count <= limit else {
            throw Problem(.overloaded, "the node answers \(limit) questions at once already")
        }
        return try await work()
    }
}
