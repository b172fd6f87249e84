package import DecisionLedger
package import ExpertRegistry
package import Routing
package import SparseIndex
package import Trust
import Wire

/// Everything that the gateway's routes act on; built once, by the composition root.
///
/// A class, for every question holds it: to copy a dozen members would cost each as many counts.
package final class RouterServices: Sendable {
    package let registry: ExpertRegistry
    package let ledger: DecisionLedger
    /// The classifier with the domains that were added to it.
    package let live: LiveDomains
    package let policy: Policy
    /// The key of the built-in page's application.
    package let pageKey: String
    /// What this router signs its calls to nodes with.
    package let signingKey: SigningKey
    let network: LiveNetwork
    let sketches = SketchShelf()
    let keys: KeyCheck
    let clock: RouterClock
    /// Exams and audits go out over the connections that questions go out over.
    let callers: LoopCallers
    let learning = LearningQueue()

    package init(
        registry: ExpertRegistry,
        ledger: DecisionLedger,
        live: LiveDomains,
        policy: Policy,
        pageKey: String,
        signingKey: SigningKey,
        scorer: ExpertScorer = .standard
    ) {
        self.registry = registry
        self.ledger = ledger
        self.live = live
        self.policy = policy
        self.pageKey = pageKey
        self.signingKey = signingKey
        network = LiveNetwork(
            registry: registry,
            sketches: sketches,
            eligibility: policy.eligibility,
            scorer: scorer
        )
        keys = KeyCheck(registry: registry, pageKey: pageKey, quotas: policy.quotas)
        clock = RouterClock()
        callers = LoopCallers(credentials: RouterCredentials(key: signingKey, clock: clock))
    }

    var pipeline: QueryPipeline { live.current.pipeline }

    /// Every domain by id, with its Vietnamese name.
    var domains: [String: String] { live.current.names }

    var admission: Admission { live.current.admission }
}
