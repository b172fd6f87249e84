package import DecisionLedger
package import ExpertRegistry
package import Routing
package import Trust
import Wire

/// Everything that the gateway's routes act on; built once, by the composition root.
package struct RouterServices: Sendable {
    package let registry: ExpertRegistry
    package let ledger: DecisionLedger
    package let pipeline: QueryPipeline
    package let policy: Policy
    /// Every domain by id, with its Vietnamese name.
    package let domains: [String: String]
    /// The key of the built-in page's application.
    package let pageKey: String
    /// What this router signs its calls to nodes with.
    package let signingKey: SigningKey
    let network: LiveNetwork
    let keys: KeyCheck
    let clock: RouterClock

    package init(
        registry: ExpertRegistry,
        ledger: DecisionLedger,
        pipeline: QueryPipeline,
        policy: Policy,
        domains: [String: String],
        pageKey: String,
        signingKey: SigningKey
    ) {
        self.registry = registry
        self.ledger = ledger
        self.pipeline = pipeline
        self.policy = policy
        self.domains = domains
        self.pageKey = pageKey
        self.signingKey = signingKey
        network = LiveNetwork(registry: registry)
        keys = KeyCheck(registry: registry, pageKey: pageKey, quotas: policy.quotas)
        clock = RouterClock()
    }

    var admission: Admission { Admission(policy: policy, domains: domains) }
}
