import ChatServer
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import ServiceLifecycle
import Trust
package import Wire

/// One expert as an HTTP server: questions on the event loop, its card, its health and its metrics
/// through Hummingbird.
package struct NodeServer: Sendable {
    private let expert: ExpertID
    private let questions: NodeResponder
    private let card: JSONValue
    private let sketch: NodeSketch?
    private let metricsAccess: NodeMetricsAccess
    private let logger: Logger

    /// A server of `expert` that answers from `source` and shows `card`, signed, to who asks for it.
    ///
    /// Metrics are for the own machine, and for who has `metricsKey` where there is one.
    package init(
        expert: ExpertID,
        source: AnswerSource,
        card: JSONValue,
        check: RouterCheck,
        load: NodeLoad,
        sketch: NodeSketch? = nil,
        metricsKey: String? = nil,
        logger: Logger
    ) {
        self.expert = expert
        questions = NodeResponder(source: source, check: check, load: load, logger: logger)
        self.card = card
        self.sketch = sketch
        metricsAccess = NodeMetricsAccess(key: metricsKey)
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
            server: HTTPServerBuilder { [questions] responder in
                ConnectionSetup(questions: questions, others: responder)
            },
            configuration: .init(address: .hostname(host, port: port), serverName: "vanmieu-node"),
            onServerRunning: { await whenListening($0.localAddress?.port ?? port) },
            logger: logger
        )
    }

    private func routes() -> Router<NodeContext> {
        let router = Router(context: NodeContext.self)
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
        router.get("/metrics", use: showMetrics)
        router.get("/v1/sketch", use: showSketch)
        return router
    }

    @Sendable
    private func showMetrics(_ request: Request, _ context: NodeContext) throws -> Response {
        try metricsAccess.admit(request.headers[.authorization], from: context.remoteAddress)
        let state = NodeMetricsState(
            expert: "\(expert)",
            inFlight: questions.load.current,
            knowledge: questions.source.metricsState
        )
        return Response(
            status: .ok,
            headers: [.contentType: NodeMetricsText.contentType],
            body: .init(
                byteBuffer: ByteBuffer(
                    string: NodeMetricsText(questions.metrics.counts, state).text
                )
            )
        )
    }

    /// What routers choose the expert by; for routers only, as answers are.
    @Sendable
    private func showSketch(_ request: Request, _ context: NodeContext) async throws -> Response {
        try questions.check.admit(request.headers[.authorization])
        guard let sketch, let field = HTTPField.Name(SketchSignature.field) else {
            throw Problem(.notFound, "this expert gives no sketch; its card says what it knows")
        }
        guard let signed = try await sketch.signed() else {
            throw Problem(.policyDenied, "the owner shows nothing of this expert's documents")
        }
        return Response(
            status: .ok,
            headers: [.contentType: "application/octet-stream", field: signed.signature],
            body: .init(byteBuffer: ByteBuffer(bytes: signed.bytes))
        )
    }
}
