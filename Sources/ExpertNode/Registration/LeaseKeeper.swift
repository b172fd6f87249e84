package import Logging
import ServiceLifecycle
package import Trust
package import Wire

/// Registers the expert when the router does not know it, and renews the node's lease.
///
/// A router that is away is tried again at the same pace: when it is back, the node serves again
/// by itself.
package struct LeaseKeeper: Service {
    /// A third of the lease's life, so that two lost renewals do no harm.
    package static let interval = Duration.seconds(5)

    private let client: RegistrationClient
    private let expert: ExpertID
    private let node: String
    private let url: String
    private let card: JSONValue
    private let owner: SigningKey
    private let key: String
    private let load: NodeLoad
    private let logger: Logger

    package init(
        client: RegistrationClient,
        expert: ExpertID,
        node: String,
        url: String,
        card: JSONValue,
        owner: SigningKey,
        key: String,
        load: NodeLoad,
        logger: Logger
    ) {
        self.client = client
        self.expert = expert
        self.node = node
        self.url = url
        self.card = card
        self.owner = owner
        self.key = key
        self.load = load
        self.logger = logger
    }

    package func run() async throws {
        try? await cancelWhenGracefulShutdown {
            var last = ""
            while !Task.isCancelled {
                let outcome = await renew()
                if outcome != last {
                    logger.info("lease", metadata: ["outcome": "\(outcome)"])
                    last = outcome
                }
                try await Task.sleep(for: outcome == "held" ? Self.interval : .milliseconds(500))
            }
        }
        try? await client.endLease(expert, node: node)
    }

    /// One heartbeat; says in a word or a sentence how it went.
    private func renew() async -> String {
        do {
            try await heartbeat()
            return "held"
        } catch RegistrationFailure.refused(404, _, _) {
            return await register()
        } catch {
            return "\(error)"
        }
    }

    private func register() async -> String {
        do {
            try await client.register(expert, card: card, owner: owner)
            try await heartbeat()
            return "held"
        } catch {
            return "\(error)"
        }
    }

    private func heartbeat() async throws {
        try await client.renew(
            expert,
            node: node,
            url: url,
            key: key,
            inFlight: load.current,
            draining: false
        )
    }
}
