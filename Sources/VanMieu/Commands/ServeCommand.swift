import ArgumentParser
import Console
import FoundationEssentials
import Gateway
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// `vanmieu serve`: the router alone.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run the router on a data folder that `vanmieu up` has prepared."
    )

    @Option(help: "The data folder.") var data = "data"
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "The port to listen on.") var port = 8080
    @Option(help: "The policy file; registry/policy.local.yaml where absent.") var policy: String?
    @Flag(help: .hidden) var supervised = false

    func run() async throws {
        // As many loops as there are processors for this process: more would only take turns.
        NIOSingletons.groupLoopCountSuggestion = ProcessorCount.allowed
        let installation = try Installation.locate()
        let logger = Logger(label: "vanmieu")
        let services = try RouterAssembly(
            installation: installation,
            data: try DataDirectory(data),
            policyPath: policy ?? "\(installation.registry)/policy.local.yaml",
            logger: logger
        ).services()
        let server = GatewayServer(services: services, host: host, port: port, logger: logger)
        let pages = ConsolePages(pageKey: services.pageKey)
        if supervised { Lifeline.watch() }
        let group = ServiceGroup(
            configuration: .init(
                services: [
                    .init(service: LedgerWriter(ledger: services.ledger)),
                    .init(service: RegistryWatch(services: services, logger: logger)),
                    .init(
                        service: SketchKeeper(services: services, logger: logger) {
                            try await SketchFetch.sketch(from: $0, token: $1, limit: $2)
                        }
                    ),
                    .init(service: SketchAuditor(services: services, logger: logger)),
                    .init(service: ProbeKeeper(services: services, logger: logger)),
                    .init(
                        service: server.service(
                            pages: { pages.add(to: $0) },
                            whenListening: {
                                logger.info(
                                    "listening",
                                    metadata: ["url": "http://\(host):\(port)"]
                                )
                            }
                        )
                    ),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        try await group.run()
    }
}
