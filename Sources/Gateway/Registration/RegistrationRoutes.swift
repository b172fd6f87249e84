import ExpertRegistry
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Routing
import SketchAudit
import Trust
import Wire

/// The ministries' API: cards, leases, exams and lifecycle of experts.
struct RegistrationRoutes {
    let services: RouterServices

    func add(to router: Router<GatewayContext>) {
        let experts = router.group("/v1/experts")
        experts.get(use: list)
        let expert = experts.group(":owner/:name")
        expert.get(use: show)
        expert.put(use: register)
        expert.delete(use: withdraw)
        expert.post("challenge", use: challenge)
        expert.post("exam", use: examine)
        expert.patch("state", use: move)
        expert.put("nodes/:node", use: renew)
        expert.delete("nodes/:node", use: endLease)
    }

    @Sendable
    private func list(_ request: Request, _ context: GatewayContext) throws -> Response {
        let caller = try services.keys.caller(request.headers, kinds: [.organisation, .admin])
        return try .json([
            "data": listings().filter { caller.kind == .admin || caller.owner == $0.id.owner }
        ])
    }

    @Sendable
    private func show(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let (id, caller) = try subject(request, context)
        guard caller.kind == .admin || caller.owner == id.owner,
            var listing = listings().first(where: { $0.id == id })
        else { throw RegistryError.unknownExpert(id) }
        // To its owner the numbers would tell which question was an audit.
        if caller.kind == .admin { listing.sketch = sketch(of: id) }
        let versions = try await blocking { [services] in
            try services.registry.versions(of: id)
        }
        return try .json(listing.with(versions))
    }

    @Sendable
    private func challenge(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let (id, caller) = try subject(request, context)
        let challenge = try await blocking { [services] in
            try services.registry.challenge(
                for: id,
                caller: caller,
                now: services.clock.unixMilliseconds
            )
        }
        return try .json(challenge, status: .created)
    }

    @Sendable
    private func register(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let (id, caller) = try subject(request, context)
        let root = try FieldReader(json: try await request.bytes(), style: .pointer)
        let card = try root.required("card").value
        let proof = try root.required("proof")
        let shown = Proof(
            nonce: try proof.required("nonce").string(),
            kid: try proof.required("kid").string(),
            signature: try proof.required("signature").string()
        )
        let bytes = [UInt8](try WireJSON.plainEncoder().encode(card))
        let registration = try await blocking { [services] in
            try services.registry.register(
                id,
                card: bytes,
                proof: shown,
                caller: caller,
                now: services.clock.unixMilliseconds
            )
        }
        return try .json(
            RegistrationReceipt(id: id, registration),
            status: registration.created ? .created : .ok
        )
    }

    @Sendable
    private func withdraw(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let (id, caller) = try subject(request, context)
        try await blocking { [services] in
            try services.registry.withdraw(
                id,
                reason: "withdrawn by \(caller.label)",
                by: caller,
                now: services.clock.unixMilliseconds
            )
        }
        return Response(status: .noContent)
    }

    @Sendable
    private func renew(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let (id, caller) = try subject(request, context)
        let root = try FieldReader(json: try await request.bytes(upTo: 4_096), style: .pointer)
        let now = services.clock.unixMilliseconds
        let lease = NodeLease(
            expert: id,
            node: context.parameters.get("node") ?? "",
            url: try root.required("url").string(),
            keyID: try root.required("key").string(),
            inFlight: try root.optional("in_flight")?.integer(in: 0...1_000_000) ?? 0,
            draining: try root.optional("draining")?.bool() ?? false,
            expires: now + Int64(try root.optional("ttl_s")?.integer(in: 1...60) ?? 15) * 1_000
        )
        try await blocking { [services] in
            try services.registry.renew(lease, caller: caller, now: now)
        }
        return try .json(LeaseReceipt(expires: lease.expires))
    }

    @Sendable
    private func endLease(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let (id, caller) = try subject(request, context)
        let node = context.parameters.get("node") ?? ""
        try await blocking { [services] in
            try services.registry.endLease(
                id,
                node: node,
                caller: caller,
                now: services.clock.unixMilliseconds
            )
        }
        return Response(status: .noContent)
    }

    @Sendable
    private func move(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let (id, caller) = try subject(request, context)
        let root = try FieldReader(json: try await request.bytes(upTo: 16_384), style: .pointer)
        let to = try root.required("to")
        guard let next = ExpertState(rawValue: try to.string()) else {
            throw to.invalid(
                "to must be one of "
                    + ExpertState.allCases.map(\.rawValue).joined(separator: ", ")
            )
        }
        let reason = try root.required("reason").string()
        let state = try await blocking { [services] in
            try services.registry.move(
                id,
                to: next,
                reason: reason,
                by: caller,
                now: services.clock.unixMilliseconds
            )
        }
        return try .json(["id": id.description, "state": state.rawValue])
    }

    @Sendable
    private func examine(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let (id, caller) = try subject(request, context)
        guard caller.kind == .admin || caller.owner == id.owner else {
            throw RegistryError.notYourExpert(id)
        }
        let exam = try Exam(
            try FieldReader(json: try await request.bytes(upTo: 4 << 20), style: .pointer)
        )
        let report = try await Examiner(services: services).examine(id, exam)
        return try .json(report)
    }

    /// The expert that the path names, and who asks.
    private func subject(
        _ request: Request,
        _ context: GatewayContext
    ) throws(Problem) -> (ExpertID, Caller) {
        let caller = try services.keys.caller(request.headers, kinds: [.organisation, .admin])
        let owner = context.parameters.get("owner") ?? ""
        let name = context.parameters.get("name") ?? ""
        guard let id = ExpertID("\(owner)/\(name)") else {
            throw Problem(
                .invalidValue,
                "an expert is named owner/name, each of [a-z0-9-]{2,40}",
                parameter: "path"
            )
        }
        return (id, caller)
    }

    private func sketch(of id: ExpertID) -> ExpertListing.Sketch? {
        let tally = services.registry.sketchAudits[id]
        guard tally != nil || services.sketches.holds(id) else { return nil }
        return ExpertListing.Sketch(tally ?? AuditTally())
    }

    private func listings() -> [ExpertListing] {
        let network = services.network.view(unixMilliseconds: services.clock.unixMilliseconds)
        return network.definitions.experts.map {
            ExpertListing($0, nodes: network.nodes($0.id))
        }
    }
}
