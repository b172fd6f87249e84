import ExpertRegistry
package import Logging
import Routing
import ServiceLifecycle

/// Takes over what other processes change in the registry, such as keys made beside the router.
package struct RegistryWatch: Service {
    private static let interval = Duration.seconds(1)

    private let services: RouterServices
    private let logger: Logger

    package init(services: RouterServices, logger: Logger) {
        self.services = services
        self.logger = logger
    }

    package func run() async throws {
        try? await cancelWhenGracefulShutdown {
            var adopted = services.registry.definitions.domains
            var problem = ""
            while !Task.isCancelled {
                try await Task.sleep(for: Self.interval)
                do {
                    try await look(&adopted)
                    problem = ""
                } catch {
                    // Told once: it will be the same a second later.
                    guard "\(error)" != problem else { continue }
                    problem = "\(error)"
                    logger.error("registry not read", metadata: ["problem": "\(error)"])
                }
            }
        }
    }

    /// Looks once; domains that have changed are learnt.
    private func look(_ adopted: inout [StoredDomain]) async throws {
        if try await blocking({ [services] in try services.registry.refresh() }) {
            logger.info("registry changed by another process")
        }
        let domains = services.registry.definitions.domains
        guard domains != adopted else { return }
        try await services.learning.run { [services] in
            try services.live.adopt(services.registry.definitions.domains)
        }
        adopted = domains
    }
}
