import ArgumentParser
import ExpertRegistry
import FoundationEssentials
import Logging
import Routing
import ServiceLifecycle
import UnixSignals

/// `vanmieu up`: a whole network on one machine, supervised.
struct UpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "up",
        abstract: "Start the router and the starter experts, each its own process."
    )

    @Option(help: "The data folder; made where there is none.") var data = "data"
    @Option(help: "The router's port.") var port = 8080

    func run() async throws {
        let installation = try Installation.locate()
        try PortCheck(port: port).run()
        let folder = try DataDirectory(data)
        let lock = try DataLock(folder)
        let experts = try StarterExpert.all(in: installation)
        Terminal.say("VanMieu: \(experts.count) starter experts, data in \(folder.path)")
        _ = try ClassifierFile(path: folder.model)
            .ensure(TrainingMaterial(installation: installation)) { Terminal.say("  \($0)") }
        let keys = try LocalNetwork(installation: installation, data: folder, experts: experts)
            .prepare(policyHosts: HostPolicy(allowsLoopback: true))
        try await supervise(experts, keys: keys, folder: folder)
        lock.release()
    }

    private func supervise(
        _ experts: [StarterExpert],
        keys: LocalKeys,
        folder: DataDirectory
    ) async throws {
        let supervisor = Supervisor(
            children: [router(folder)] + experts.map { node($0, folder) },
            report: { Terminal.say("  \($0)") }
        )
        let welcome = Welcome(
            router: "http://127.0.0.1:\(port)",
            keys: keys,
            folder: folder,
            experts: experts
        )
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: supervisor), .init(service: welcome)],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: Logger(label: "vanmieu.up") { _ in SwiftLogNoOpLogHandler() }
            )
        )
        try await group.run()
    }

    private func router(_ folder: DataDirectory) -> Supervisor.Child {
        .init(
            name: "router",
            arguments: ["serve", "--data", folder.path, "--port", "\(port)", "--supervised"],
            log: folder.log("router")
        )
    }

    private func node(_ expert: StarterExpert, _ folder: DataDirectory) -> Supervisor.Child {
        .init(
            name: expert.folder,
            arguments: [
                "node", "serve", expert.path,
                "--keys", folder.expert(expert.folder).path,
                "--router", "http://127.0.0.1:\(port)",
                "--trust-list", folder.trustList,
                "--anchors", folder.anchors,
                "--supervised",
            ],
            log: folder.log(expert.folder)
        )
    }
}
