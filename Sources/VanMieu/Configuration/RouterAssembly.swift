import Classification
import DecisionLedger
import ExpertRegistry
import FoundationEssentials
import Gateway
import Logging
import Routing
import Trust

/// Builds the router from its files: the one place where its parts meet.
struct RouterAssembly {
    let installation: Installation
    let data: DataDirectory
    let policyPath: String
    let logger: Logger

    func services() throws -> RouterServices {
        let domains = try DomainCatalogue(installation).names
        let policy = try PolicyFile(path: policyPath).load(domains: Set(domains.keys))
        let model = try ClassifierFile(path: data.model).load()
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        return RouterServices(
            registry: try registry(policy, now: now),
            ledger: try ledger(),
            pipeline: QueryPipeline(
                modelVersion: String(model.inputHash.prefix(12)),
                policy: policy,
                classify: { model.scores(for: $0) },
                explain: { model.explain($0) }
            ),
            policy: policy,
            domains: domains,
            pageKey: try pageKey(),
            signingKey: try SigningKey.load(from: data.routerKey)
        )
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
