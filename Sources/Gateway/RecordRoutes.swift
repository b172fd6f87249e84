import DecisionLedger
import ExpertRegistry
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import Routing
import Trust
import Wire

/// `POST /v1/route` and `GET /v1/records…`: why a question goes, or went, where it did.
struct RecordRoutes {
    let services: RouterServices

    func add(to router: Router<GatewayContext>) {
        router.post("/v1/route", use: route)
        router.get("/v1/records", use: list)
        router.get("/v1/records/:id", use: show)
        router.get("/v1/records/:id/citations/:n", use: citation)
    }

    /// Decides without calling anyone.
    @Sendable
    private func route(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try services.keys.caller(request.headers, kinds: [.application, .admin])
        let identity = services.clock.identity()
        let query = try services.admission.admit(
            try Self.question(try await request.bytes()),
            from: caller.label,
            identity: identity,
            deadline: DeadlineHint(request.headers),
            definitions: services.registry.definitions
        )
        try services.keys.admit(caller, now: identity.received)
        let began = services.clock.moment
        let network = services.network.view(unixMilliseconds: services.clock.unixMilliseconds)
        let decision = services.pipeline.start(query, network: network)
        let spent = services.clock.moment.milliseconds(since: began)
        return try .json(decision.record(dryRun: true, milliseconds: spent))
    }

    /// `{"query": …}`, or a chat request as it would be sent to be answered.
    private static func question(_ body: [UInt8]) throws(Problem) -> ChatRequest {
        let root = try FieldReader(json: body)
        guard let query = try root.optional("query") else {
            guard try root.optional("messages") != nil else {
                throw Problem(
                    .missingField,
                    "send {\"query\": \"…\"}, or messages as in a chat request",
                    parameter: "query"
                )
            }
            return try ChatRequestReader().read(body)
        }
        return ChatRequest(
            model: try root.optional("model")?.string() ?? "vanmieu-auto",
            messages: [.init(role: "user", text: try query.string())],
            control: try root.optional("vanmieu").map { field throws(Problem) in
                try ChatRequestReader().readControl(field)
            } ?? RouteControl()
        )
    }

    @Sendable
    private func list(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try services.keys.caller(request.headers, kinds: [.application, .admin])
        let text = request.uri.queryParameters["limit"].map(String.init) ?? "50"
        guard let limit = Int(text), (1...500).contains(limit) else {
            throw Problem(.invalidValue, "limit must be from 1 to 500", parameter: "limit")
        }
        let application = caller.kind == .admin ? nil : caller.label
        let entries = try await blocking { [services] in
            try services.ledger.recent(limit, application: application)
        }
        let records = try entries.map { try WireJSON.decode(DecisionRecord.self, from: $0.json) }
        return try .json(["data": records])
    }

    @Sendable
    private func show(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try .json(try await record(request, context))
    }

    @Sendable
    private func citation(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let record = try await record(request, context)
        let number = context.parameters.get("n").flatMap { Int($0) }
        guard let found = record.answer?.citations.first(where: { $0.n == number }) else {
            throw Problem(.notFound, "this record has no citation of that number")
        }
        return try .json(found)
    }

    /// The record that the path names, if the caller may read it.
    ///
    /// Another application's record is answered like one that does not exist.
    private func record(
        _ request: Request,
        _ context: GatewayContext
    ) async throws -> DecisionRecord {
        let caller = try services.keys.caller(request.headers, kinds: [.application, .admin])
        let id = context.parameters.get("id") ?? ""
        let entry = try await blocking { [services] in try services.ledger.entry(id) }
        guard let entry, caller.kind == .admin || entry.application == caller.label else {
            throw Problem(.notFound, "there is no record \(id.prefix(60)) of yours")
        }
        return try WireJSON.decode(DecisionRecord.self, from: entry.json)
    }
}
