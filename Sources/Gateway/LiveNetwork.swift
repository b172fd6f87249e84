import ExpertRegistry
import Routing
import SparseIndex
import Synchronization
import Trust
import Wire

/// Joins definitions, what is known of the experts, and live leases into what one query sees.
///
/// A heartbeat rebuilds nothing, and a question neither: the catalogue follows definitions and
/// sketches when ``renew()`` is called. Until then a new expert is one that no sketch speaks for.
final class LiveNetwork: Sendable {
    private let registry: ExpertRegistry
    private let sketches: SketchShelf
    private let eligibility: Policy.Eligibility
    private let scorer: ExpertScorer
    private let catalogue: Mutex<Catalogue>

    init(
        registry: ExpertRegistry,
        sketches: SketchShelf,
        eligibility: Policy.Eligibility,
        scorer: ExpertScorer
    ) {
        self.registry = registry
        self.sketches = sketches
        self.eligibility = eligibility
        self.scorer = scorer
        catalogue = Mutex(
            Catalogue(
                registry.definitions,
                eligibility: eligibility,
                audits: registry.sketchAudits,
                scorer: scorer
            )
        )
    }

    func view(unixMilliseconds now: Int64) -> Network {
        let definitions = registry.definitions
        let leases = registry.leases
        return Network(
            definitions: definitions,
            catalogue: catalogue.withLock { $0 },
            standing: registry.standing,
            nodes: { expert in
                let nodes = leases.nodes(for: expert, now: now)
                return nodes.contains(where: \.draining) ? nodes.filter { !$0.draining } : nodes
            }
        )
    }

    /// Makes the catalogue anew where definitions or sketches have changed since.
    ///
    /// Takes seconds in a large network: to be called off the event loops, one call at a time.
    func renew() {
        let definitions = registry.definitions
        let kept = catalogue.withLock { ($0.version, $0.revision) }
        guard kept != (definitions.version, sketches.revision) else { return }
        let (sketches, probed, revision) = sketches.current
        let audits = registry.sketchAudits
        let made = Catalogue(
            definitions,
            eligibility: eligibility,
            sketches: sketches,
            audits: audits,
            probed: probed,
            revision: revision,
            scorer: scorer
        )
        catalogue.withLock { $0 = made }
    }
}
