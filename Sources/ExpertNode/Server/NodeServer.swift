import FoundationEssentials
import HTTPTypes
import Hummingbird
package import Logging
import NIOCore
package import ServiceLifecycle
package import Wire

/// One expert as an HTTP server: OpenAI's chat shape, its card, its health.
package struct NodeServer: Sendable {
    private static let deadline = HTTPField.Name("vanmieu-deadline-ms")

    private let expert: ExpertID
    private let source: AnswerSource
    private let card: JSONValue
    private let check: RouterCheck
    private let load: NodeLoad
    private let logger: Logger

    /// A server of `expert` that answers from `source` and shows `card`, signed, to who asks for it.
    package init(
        expert: ExpertID,
        source: AnswerSource,
        card: JSONValue,
        check: RouterCheck,
        load: NodeLoad,
        logger: Logger
    ) {
        self.expert = expert
        self.source = source
        self.card = card
        self.check = check
        self.load = load
        self.logger = logger
    }

    /// The server as a service on `host`; port 0 takes a free one.
    ///
    /// `whenListening` gets the port that was opened.
    package func service(
        host: String,
        port: Int,
        whenListening: @escaping @Sendable (Int) async -> Void
    ) -> some Service {
        Application(
            router: routes(),
            configuration: .init(address: .hostname(host, port: port), serverName: "vanmieu-node"),
            onServerRunning: { await whenListening($0.localAddress?.port ?? port) },
            logger: logger
        )
    }

    private func routes() -> Router<BasicRequestContext> {
        let router = Router()
        router.add(middleware: NodeProblems())
        let expert = expert
        let card = card
        router.get("/livez") { _, _ in "ok\n" }
        router.get("/readyz") { _, _ in "ok\n" }
        router.get("/.well-known/agent-card.json") { _, _ in
            NodeResponse(bytes: try WireJSON.plainEncoder().encode(card)).response
        }
        router.get("/v1/models") { _, _ in
            let model = ModelList.Model(id: "\(expert)", created: 0, ownedBy: expert.owner)
            return try NodeResponse(ModelList([model])).response
        }
        router.post("/v1/chat/completions", use: answer)
        return router
    }

    @Sendable
    private func answer(
        _ request: Request,
        _ context: BasicRequestContext
    ) async throws -> Response {
        let received = ContinuousClock.now
        try check.admit(request.headers[.authorization])
        let body = try await request.body.collect(upTo: 1 << 20)
        let chat = try ChatRequestReader().read(.init(body.readableBytesView))
        let left = Self.deadline.flatMap { request.headers[$0] }
        let deadline = CallDeadline(header: left, chat: chat, received: received)
        try deadline.check(at: .now)
        return try await load.counting {
            let answer = NodeAnswer(source: source, logger: logger)
            return try NodeResponse(await answer.completion(of: chat, by: deadline)).response
        }
    }
}
