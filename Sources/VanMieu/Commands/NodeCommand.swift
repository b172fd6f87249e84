import ArgumentParser
import ExpertNode
import FoundationEssentials
import Logging
import ServiceLifecycle
import Trust
import UnixSignals
import Wire

/// `vanmieu node …`: an expert's own server.
struct NodeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "node",
        abstract: "Run an expert as a server, or check its folder.",
        subcommands: [
            NodeServeCommand.self, NodeBuildCommand.self, NodeCheckCommand.self,
            NodeSketchCommand.self,
        ]
    )
}

/// `vanmieu node check DIR`: reads an expert's folder and says what is in it, or what is wrong.
struct NodeCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read an expert's folder and report what it holds or what is wrong."
    )

    @Argument(help: "The expert's folder: expert.yaml, documents/*.md, …") var directory: String

    func run() throws {
        let knowledge = try Knowledge.load(directory: directory)
        print(
            "\(knowledge.manifest.id) \(knowledge.manifest.version): "
                + "\(knowledge.passages.count) passages in \(documents(knowledge)) documents"
        )
    }

    private func documents(_ knowledge: Knowledge) -> Int {
        Set(knowledge.passages.all.map { $0.id.prefix { $0 != "#" } }).count
    }
}

/// `vanmieu node serve DIR`: one node of one expert.
struct NodeServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve an expert's folder, and keep it registered with a router."
    )

    @Argument(help: "The expert's folder.") var directory: String
    @Option(help: "Serve what `vanmieu node build --out` made there, and each later build.")
    var build: String?
    @Option(help: "Forward questions to this OpenAI base URL; DIR needs expert.yaml only.")
    var upstream: String?
    @Option(help: "The model that the upstream is asked for.") var upstreamModel = "default"
    @Option(help: "The node's keys: owner.jwk, node.jwk, org.key; metrics.key if others read them.")
    var keys: String
    @Option(help: "The router's base URL.") var router = "http://127.0.0.1:8080"
    @Option(help: "The signed trust list.") var trustList: String
    @Option(help: "File of the anchors that may sign the trust list.") var anchors: String
    @Option(help: "The node's name among its expert's.") var node = "node-1"
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "The port to listen on; 0 takes a free one.") var port = 0
    @Flag(help: .hidden) var supervised = false

    func run() async throws {
        let logger = Logger(label: "vanmieu.node")
        let origin = try origin(logger)
        let id = try origin.manifest.expertID()
        let folder = ExpertDirectory(path: keys)
        let owner = try SigningKey.load(from: folder.ownerKey)
        let card = try ExpertCard(origin.manifest)
            .signed(by: owner, url: "http://\(host)/experts/\(id)")
        let load = NodeLoad()
        let server = NodeServer(
            expert: id,
            source: origin.source,
            card: card,
            check: try routerCheck(id),
            load: load,
            sketch: sketch(of: id, origin, signedBy: owner),
            metricsKey: try folder.metricsKey(),
            logger: logger
        )
        let organisation = String(
            decoding: try PrivateFile.read(folder.organisationKey),
            as: UTF8.self
        )
        let announcement = NodeAnnouncement { port in
            LeaseKeeper(
                client: RegistrationClient(router: router, key: organisation),
                expert: id,
                node: node,
                url: "http://\(host):\(port)",
                card: card,
                owner: owner,
                key: try SigningKey.load(from: folder.nodeKey).kid,
                load: load,
                logger: logger
            )
        }
        if supervised { Lifeline.watch() }
        let service = server.service(host: host, port: port) { port in
            logger.info("listening", metadata: ["url": "http://\(host):\(port)"])
            announcement.listening(on: port)
        }
        try await serve([service, announcement] + origin.services, logger: logger)
    }

    func validate() throws {
        guard upstream == nil || build == nil else {
            throw ValidationError("--upstream and --build exclude each other: leave one out")
        }
    }

    /// Who the expert is, what it answers from, and what keeps that up to date.
    private struct Origin {
        let manifest: ExpertManifest
        let source: AnswerSource
        /// What it knows of its own; an upstream's is not known.
        var shelf: KnowledgeShelf?
        var services: [any Service] = []
    }

    private func origin(_ logger: Logger) throws -> Origin {
        guard upstream == nil else { return try upstreamOrigin() }
        let knowledge = try knowledge()
        let shelf = KnowledgeShelf(knowledge)
        let generator = knowledge.manifest.generator.map { GeneratorClient($0) }
        let watch = build.map { path in
            BuildWatch(
                directory: directory,
                folder: BuildFolder(path),
                shelf: shelf,
                logger: logger
            )
        }
        return Origin(
            manifest: knowledge.manifest,
            source: .documents(shelf, generator: generator),
            shelf: shelf,
            services: watch.map { [$0] } ?? []
        )
    }

    /// The router's deadline alone bounds what the upstream takes.
    private func upstreamOrigin() throws -> Origin {
        let generator = Generator(
            url: upstream ?? "",
            model: upstreamModel,
            timeoutMilliseconds: Generator.timeoutRange.upperBound
        )
        guard let generator else {
            throw Complaint("--upstream must be a base URL such as http://127.0.0.1:8081/v1")
        }
        return Origin(
            manifest: try Knowledge.manifest(of: directory),
            source: .upstream(GeneratorClient(generator))
        )
    }

    /// The documents as they are, or what was built of them.
    private func knowledge() throws -> Knowledge {
        guard let build else { return try Knowledge.load(directory: directory) }
        return try Knowledge.load(directory: directory, build: BuildFolder(build))
    }

    /// What it shows of its own documents; nothing of an upstream's.
    private func sketch(
        of id: ExpertID,
        _ origin: Origin,
        signedBy owner: SigningKey
    ) -> NodeSketch? {
        origin.shelf.map { shelf in
            NodeSketch(
                expert: id,
                owner: owner,
                shelf: shelf,
                kind: origin.manifest.sketch,
                now: { Int64(Date().timeIntervalSince1970 * 1_000) }
            )
        }
    }

    private func routerCheck(_ id: ExpertID) throws -> RouterCheck {
        let now: @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }
        let trust = try TrustFiles(list: trustList, anchors: anchors).load(now: now())
        return RouterCheck(expert: id, routers: trust.routerKeys, now: now)
    }

    private func serve(_ services: [any Service], logger: Logger) async throws {
        let group = ServiceGroup(
            configuration: .init(
                services: services.map { .init(service: $0) },
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        try await group.run()
    }
}

/// Starts the lease once the node's port is known.
struct NodeAnnouncement: Service {
    private let keeper: @Sendable (Int) throws -> LeaseKeeper
    private let ports: AsyncStream<Int>
    private let port: AsyncStream<Int>.Continuation

    init(keeper: @escaping @Sendable (Int) throws -> LeaseKeeper) {
        self.keeper = keeper
        (ports, port) = AsyncStream.makeStream()
    }

    func listening(on port: Int) {
        self.port.yield(port)
    }

    func run() async throws {
        for await port in ports.cancelOnGracefulShutdown() {
            try await keeper(port).run()
            return
        }
    }
}
