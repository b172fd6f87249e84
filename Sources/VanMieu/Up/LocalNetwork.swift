import ExpertNode
import ExpertRegistry
import FoundationEssentials
import Trust
import Wire

/// Prepares a network of one machine: keys, the trust list, the registry with its callers.
///
/// What is there already is kept, so a second start is the same network.
struct LocalNetwork {
    /// Seconds that a local trust list holds; each start signs it anew.
    private static let trustLifetime = 366 * 86_400

    let installation: Installation
    let data: DataDirectory
    let experts: [StarterExpert]

    /// The keys to print; made where they are missing or unknown to the registry.
    func prepare(policyHosts: HostPolicy) throws -> LocalKeys {
        let anchor = try key(at: data.anchorKey)
        let router = try key(at: data.routerKey)
        if !FileManager.default.fileExists(atPath: data.pageKey) {
            let page = Array(APIKey.generate(.application).utf8)
            try PrivateFile.create(data.pageKey, containing: page)
        }
        let trust = try trustList(anchor: anchor, router: router)
        try TrustFiles(data).save(trust, anchor: anchor)
        let registry = try ExpertRegistry(
            path: data.registry,
            migrations: installation.migrations,
            trust: trust,
            hosts: policyHosts,
            now: now
        )
        try endLeases(in: registry)
        return try LocalKeys(registry: registry, data: data, experts: experts, now: now).ensure()
    }

    /// Ends what leases an earlier run has left: its nodes are gone, and their ports with them.
    private func endLeases(in registry: ExpertRegistry) throws {
        for expert in registry.definitions.experts.map(\.id) {
            for lease in registry.leases.nodes(for: expert, now: now) {
                try registry.endLease(
                    expert,
                    node: lease.node,
                    caller: .localOperator("vanmieu up"),
                    now: now
                )
            }
        }
    }

    private var now: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }

    private func key(at path: String) throws -> SigningKey {
        if FileManager.default.fileExists(atPath: path) { return try SigningKey.load(from: path) }
        let key = try SigningKey.generate()
        try key.save(to: path)
        return key
    }

    private func trustList(anchor: SigningKey, router: SigningKey) throws -> TrustList {
        let seconds = Int(now / 1_000)
        return TrustList(
            serial: seconds,
            issued: seconds,
            expires: seconds + Self.trustLifetime,
            anchors: [anchor.verifyingKey],
            owners: try experts.map { try owner(of: $0, from: seconds) },
            routers: [TrustedRouter(name: "local", key: router.verifyingKey)]
        )
    }

    private func owner(of expert: StarterExpert, from seconds: Int) throws -> TrustedOwner {
        let folder = data.expert(expert.folder)
        try FileManager.default.createDirectory(
            atPath: folder.path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        _ = try key(at: folder.nodeKey)
        return TrustedOwner(
            slug: expert.id.owner,
            name: expert.manifest.ownerName,
            allowedDomains: expert.manifest.domains,
            hosts: ["127.0.0.1"],
            keys: [
                .init(
                    try key(at: folder.ownerKey).verifyingKey,
                    nbf: seconds - 86_400,
                    exp: seconds + Self.trustLifetime
                )
            ]
        )
    }
}
