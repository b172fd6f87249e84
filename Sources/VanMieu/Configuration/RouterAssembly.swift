import Classification
import DecisionLedger
import ExpertRegistry
import FoundationEssentials
import Gateway
import Logging
import Routing
import SparseIndex
import Trust

/// Builds the router from its files: the one place where its parts meet.
struct RouterAssembly {
    let installation: Installation
    let data: DataDirectory
    let policyPath: String
    let logger: Logger

    func services() throws -> RouterServices {
        let scorer = try SelectorFile(path: data.selector).load() ?? .standard
        let domains = try DomainCatalogue(installation).names
        let added = try ExpertRegistry.addedDomains(inRegistryAt: data.registry)
        let policy = try PolicyFile(path: policyPath).load(domains: added.union(domains.keys))
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        let registry = try registry(policy, now: now)
        return RouterServices(
            registry: registry,
            ledger: try ledger(),
            live: try live(domains, policy: policy, stored: registry.definitions.domains),
            policy: policy,
            pageKey: try pageKey(),
            signingKey: try SigningKey.load(from: data.routerKey),
            scorer: scorer
        )
    }

    /// The classifier of the data folder with the domains that were added to it.
    private func live(
        _ builtIn: [String: String],
        policy: Policy,
        stored: [StoredDomain]
    ) throws -> LiveDomains {
        let folder = installation.registry
        let live = LiveDomains(
            model: try ClassifierFile(path: data.model).load(),
            builtIn: builtIn,
            policy: policy,
            questions: { try TrainingSet.load(registry: folder) }
        )
        try live.adopt(stored)
        return live
    }

    private func registry(_ policy: Policy, now: Int64) throws -> ExpertRegistry {
        try ExpertRegistry(
            path: data.registry,
            migrations: installation.migrations,
            trust: try TrustFiles(data).load(now: Int(now / 1_000)),
            hosts: HostPolicy(
                allowedHosts: Set(policy.eligibility.hosts),
                allowsLoopback: policy.eligibility.hosts.contains("127.0.0.1")
            ),
            now: now
        )
    }

    private func ledger() throws -> DecisionLedger {
        let logger = logger
        return try DecisionLedger(directory: data.path) { problem in
            logger.error("ledger", metadata: ["problem": "\(problem)"])
        }
    }

    private func pageKey() throws -> String {
        String(decoding: try PrivateFile.read(data.pageKey), as: UTF8.self)
    }
}
