package import Logging
import ServiceLifecycle
package import Trust
package import Wire

/// Registers the expert's card, and renews the node's lease.
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
            var isRegistered = false
            var last = ""
            while !Task.isCancelled {
                let outcome = await beat(&isRegistered)
                if outcome != last {
                    logger.info("lease", metadata: ["outcome": "\(outcome)"])
                    last = outcome
                }
                try await Task.sleep(for: isRegistered ? Self.interval : .milliseconds(500))
            }
        }
        try? await client.endLease(expert, node: node)
    }

    /// One heartbeat, after registering where that is still to be done; says how it went.
    private func beat(_ isRegistered: inout Bool) async -> String {
        var remark = ""
        do {
            if !isRegistered { remark = try await register() }
            isRegistered = true
            try await heartbeat()
            return "held\(remark)"
        } catch {
            // A router that has lost the expert, or has just come back, is told again.
            isRegistered = false
            return "\(error)\(remark)"
        }
    }

    /// Sends the card; the same one again changes nothing.
    ///
    /// A refused card is remarked on and not sent again: an earlier version may go on serving.
    private func register() async throws -> String {
        do {
            try await client.register(expert, card: card, owner: owner)
            return ""
        } catch RegistrationFailure.refused(let status, let message, _)
            where status == 409 || status == 422
        {
            return ", but the card was refused: \(message)"
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
