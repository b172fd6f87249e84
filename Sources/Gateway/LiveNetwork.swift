import ExpertRegistry
import Routing
import Synchronization

/// Joins definitions, their search catalogue and live leases into what one query sees.
///
/// A heartbeat rebuilds nothing: the catalogue changes only with the definitions.
final class LiveNetwork: Sendable {
    private let registry: ExpertRegistry
    private let catalogue: Mutex<Catalogue?> = Mutex(nil)

    init(registry: ExpertRegistry) {
        self.registry = registry
    }

    func view(unixMilliseconds now: Int64) -> Network {
        let definitions = registry.definitions
        let nodes = definitions.experts.map {
            ($0.id, registry.leases.nodes(for: $0.id, now: now).filter { !$0.draining })
        }
        return Network(
            definitions: definitions,
            catalogue: catalogue(for: definitions),
            nodes: Dictionary(nodes, uniquingKeysWith: { first, _ in first })
        )
    }

    private func catalogue(for definitions: Definitions) -> Catalogue {
        catalogue.withLock { kept in
            if let kept, kept.version == definitions.version { return kept }
            let made = Catalogue(definitions)
            kept = made
            return made
        }
    }
}
