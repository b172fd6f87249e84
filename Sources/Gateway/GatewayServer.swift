import ChatServer
package import Hummingbird
package import Logging
import HummingbirdCore
import NIOCore
package import ServiceLifecycle
import Wire

/// The router's one HTTP port: questions on the event loop, all else through Hummingbird.
package struct GatewayServer: Sendable {
    private let services: RouterServices
    private let host: String
    private let port: Int
    private let logger: Logger

    package init(services: RouterServices, host: String, port: Int, logger: Logger) {
        self.services = services
        self.host = host
        self.port = port
        self.logger = logger
    }

    /// The server as a service that runs until it is told to stop.
    ///
    /// `pages` adds the pages that people read; `whenListening` runs once the port is open.
    package func service(
        pages: (Router<GatewayContext>) -> Void,
        whenListening: @escaping @Sendable () async -> Void
    ) -> some Service {
        let router = Router(context: GatewayContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ErrorMappingMiddleware())
        ModelRoutes(services: services).add(to: router)
        RecordRoutes(services: services).add(to: router)
        FeedbackRoutes(services: services).add(to: router)
        HealthRoutes(services: services).add(to: router)
        RegistrationRoutes(services: services).add(to: router)
        DomainRoutes(services: services).add(to: router)
        router.get("/v1/chat/completions") { _, _ -> Response in
            throw Problem(.methodNotAllowed, "ask with POST /v1/chat/completions")
        }
        pages(router)
        return Application(
            router: router,
            server: HTTPServerBuilder { [services] responder in
                ConnectionSetup(questions: services, others: responder)
            },
            configuration: .init(address: .hostname(host, port: port), serverName: "vanmieu"),
            onServerRunning: { _ in await whenListening() },
            logger: logger
        )
    }
}
