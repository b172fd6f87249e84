import FoundationEssentials
import HTTPTypes
import Hummingbird
package import Logging
import NIOCore
package import ServiceLifecycle
import Trust
package import Wire

/// One expert as an HTTP server: OpenAI's chat shape, its card, its health, its metrics.
package struct NodeServer: Sendable {
    private let expert: ExpertID
    private let source: AnswerSource
    private let card: JSONValue
    private let check: RouterCheck
    private let load: NodeLoad
    private let sketch: NodeSketch?
    private let metrics = NodeMetrics()
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
        self.source = source
        self.card = card
        self.check = check
        self.load = load
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
        router.post("/v1/chat/completions", use: answer)
        return router
    }

    @Sendable
    private func showMetrics(_ request: Request, _ context: NodeContext) throws -> Response {
        try metricsAccess.admit(request.headers[.authorization], from: context.remoteAddress)
        let state = NodeMetricsState(
            expert: "\(expert)",
            inFlight: load.current,
            knowledge: source.metricsState
        )
        return Response(
            status: .ok,
            headers: [.contentType: NodeMetricsText.contentType],
            body: .init(
                byteBuffer: ByteBuffer(string: NodeMetricsText(metrics.counts, state).text)
            )
        )
    }

    @Sendable
    private func answer(_ request: Request, _ context: NodeContext) async throws -> Response {
        let received = ContinuousClock.now
        do {
            let arrived = try await ArrivedQuestion(request, check: check, received: received)
            if case .upstream(let client) = source {
                let call = try NodeQuestion(arrived)
                let stream = UpstreamStream(client: client, load: load, metrics: metrics)
                if call.chat.stream {
                    return try await stream.response(to: call, received: received)
                }
            }
            let (call, reply) = try await reply(to: arrived)
            let outcome: NodeMetricsOutcome = reply.report.abstained ? .abstained : .answered
            metrics.count(outcome, after: .now - received)
            guard call.chat.stream else {
                return NodeResponse(reply: ChatCompletion(reply, to: call)).response
            }
            let events = ReplyEvents(model: call.chat.model).all(of: reply)
            return ReplyEvents.response(.init(byteBuffer: events))
        } catch {
            metrics.count(NodeMetricsOutcome(error), after: .now - received)
            throw error
        }
    }

    private func reply(
        to arrived: ArrivedQuestion
    ) async throws -> (call: NodeQuestion, reply: ExpertReply) {
        guard source.isQuick else {
            let call = try NodeQuestion(arrived)
            return try await load.counting { (call, try await read(call)) }
        }
        return try await load.admitting(arrived.priority) {
            let call = try NodeQuestion(arrived)
            return (call, try await read(call))
        }
    }

    private func read(_ call: NodeQuestion) async throws -> ExpertReply {
        try await source.reply(
            to: call.asked,
            by: call.deadline,
            metrics: metrics,
            logger: logger
        )
    }

    /// What routers choose the expert by; for routers only, as answers are.
    @Sendable
    private func showSketch(_ request: Request, _ context: NodeContext) async throws -> Response {
        try check.admit(request.headers[.authorization])
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
