import Synchronization
package import Wire

/// The leases of all nodes, in memory; beside the definitions, which a heartbeat never rebuilds.
package final class LeaseTable: Sendable {
    private let leases: Mutex<[ExpertID: [NodeLease]]>

    init(_ leases: [NodeLease]) {
        self.leases = Mutex(
            Dictionary(grouping: leases, by: \.expert).mapValues {
                $0.sorted { $0.node < $1.node }
            }
        )
    }

    /// The live nodes of `expert`, by name.
    ///
    /// Those that drain are among them. `now` is Unix time in milliseconds.
    package func nodes(for expert: ExpertID, now: Int64) -> [NodeLease] {
        let nodes = leases.withLock { $0[expert] ?? [] }
        return nodes.allSatisfy { $0.expires > now } ? nodes : nodes.filter { $0.expires > now }
    }

    func lease(_ expert: ExpertID, node: String, now: Int64) -> NodeLease? {
        nodes(for: expert, now: now).first { $0.node == node }
    }

    /// Enters `lease` and drops those of its expert that have run out.
    func enter(_ lease: NodeLease, now: Int64) {
        leases.withLock { table in
            var nodes = table[lease.expert, default: []]
            nodes.removeAll { $0.node == lease.node || $0.expires <= now }
            let position = nodes.firstIndex { $0.node > lease.node } ?? nodes.endIndex
            nodes.insert(lease, at: position)
            table[lease.expert] = nodes
        }
    }

    func end(_ expert: ExpertID, node: String? = nil) {
        leases.withLock { table in
            guard let node else {
                table[expert] = nil
                return
            }
            table[expert]?.removeAll { $0.node == node }
        }
    }
}
