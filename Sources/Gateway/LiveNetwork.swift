import ExpertRegistry
import Routing
import Synchronization
import Trust
import Wire

/// Joins definitions, what is known of the experts, and live leases into what one query sees.
///
/// A heartbeat rebuilds nothing: the catalogue changes only with definitions and sketches.
final class LiveNetwork: Sendable {
    private let registry: ExpertRegistry
    private let sketches: SketchShelf
    private let catalogue: Mutex<Catalogue?> = Mutex(nil)

    init(registry: ExpertRegistry, sketches: SketchShelf) {
        self.registry = registry
        self.sketches = sketches
    }

    func view(unixMilliseconds now: Int64) -> Network {
        let definitions = registry.definitions
        let leases = registry.leases
        return Network(
            definitions: definitions,
            catalogue: catalogue(for: definitions),
            standing: registry.standing,
            nodes: { expert in
                let nodes = leases.nodes(for: expert, now: now)
                return nodes.contains(where: \.draining) ? nodes.filter { !$0.draining } : nodes
            }
        )
    }

    private func catalogue(for definitions: Definitions) -> Catalogue {
        let revision = sketches.revision
        return catalogue.withLock { kept in
            if let kept, kept.version == definitions.version, kept.revision == revision {
                return kept
            }
            let (sketches, revision) = sketches.current
            let made = Catalogue(definitions, sketches: sketches, revision: revision)
            kept = made
            return made
        }
    }
}
