import DecisionLedger
import ExpertRegistry
import HTTPTypes
import Hummingbird
import Routing
import Trust
import Wire

/// `/v1/feedback`: what applications say of the answers they got.
struct FeedbackRoutes {
    private static let bodyLimit = 16 << 10
    private static let listed = 200

    let services: RouterServices

    func add(to router: Router<GatewayContext>) {
        let feedback = router.group("/v1/feedback")
        feedback.post(use: give)
        feedback.get(use: list)
        feedback.delete(":record", use: withdraw)
    }

    /// Keeps one word a record; the same application may change it.
    @Sendable
    private func give(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try services.keys.caller(request.headers, kinds: [.application, .admin])
        try services.keys.admit(caller, to: .say, now: services.clock.moment)
        let said = try Said(try await request.bytes(upTo: Self.bodyLimit))
        try checkDomain(said.rightDomain)
        let record = try await record(said.record, of: caller)
        let feedback = Feedback(
            record: said.record,
            application: caller.label,
            at: services.clock.unixMilliseconds,
            useful: said.useful,
            experts: try said.experts(in: record.answer),
            rightDomain: said.rightDomain,
            note: said.note
        )
        try await blocking { [services] in try services.registry.give(feedback) }
        return try .json(Listing(feedback))
    }

    @Sendable
    private func withdraw(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try services.keys.caller(request.headers, kinds: [.application, .admin])
        try services.keys.admit(caller, to: .say, now: services.clock.moment)
        let record = context.parameters.get("record") ?? ""
        let now = services.clock.unixMilliseconds
        let wasThere = try await blocking { [services] in
            try services.registry.withdraw(record, application: caller.label, now: now)
        }
        guard wasThere else {
            throw Problem(.notFound, "you have said nothing of the record \(record.prefix(60))")
        }
        return Response(status: .noContent)
    }

    @Sendable
    private func list(_ request: Request, _ context: GatewayContext) async throws -> Response {
        _ = try services.keys.caller(request.headers, kinds: [.admin])
        let rows = try await blocking { [services] in
            try services.registry.feedback(limit: Self.listed)
        }
        return try .json(["data": rows.map(Listing.init)])
    }

    private func checkDomain(_ domain: String?) throws(Problem) {
        guard let domain, services.domains[domain] == nil else { return }
        throw Problem(
            .invalidValue,
            "there is no domain \(domain.prefix(60)); GET /v1/domains lists them",
            parameter: "right_domain"
        )
    }

    /// The record, if it is the caller's; another's is answered like one that does not exist.
    private func record(_ id: String, of caller: Caller) async throws -> DecisionRecord {
        let entry = try await blocking { [services] in try services.ledger.entry(id) }
        guard let entry, caller.kind == .admin || entry.application == caller.label else {
            throw Problem(
                .notFound,
                "there is no record \(id.prefix(60)) of yours",
                parameter: "record_id"
            )
        }
        return try WireJSON.decode(DecisionRecord.self, from: entry.json)
    }

    /// The body of a request.
    private struct Said {
        let record: String
        let useful: Bool
        let wrongExpert: ExpertID?
        let rightDomain: String?
        let note: String?

        init(_ body: [UInt8]) throws(Problem) {
            let root = try FieldReader(json: body)
            record = try root.required("record_id").string()
            useful = try root.required("useful").bool()
            rightDomain = try root.optional("right_domain")?.string()
            note = try root.optional("note")?.string()
            guard let field = try root.optional("wrong_expert") else {
                wrongExpert = nil
                return
            }
            guard let id = ExpertID(try field.string()) else {
                throw field.invalid("an expert is named owner/name")
            }
            wrongExpert = id
        }

        /// Whom it is about: the expert it names, or all whose replies were shown.
        func experts(in answer: AnswerReport?) throws(Problem) -> [ExpertID] {
            let asked = answer?.experts ?? []
            guard let wrongExpert else {
                return Self.shown(
                    asked.filter { $0.status == .ok },
                    cited: Set(answer?.citations.map(\.expert) ?? [])
                )
            }
            guard !useful, asked.contains(where: { $0.id == wrongExpert }) else {
                throw Problem(
                    .invalidValue,
                    "wrong_expert must be one that was asked, and useful be false",
                    parameter: "wrong_expert"
                )
            }
            return [wrongExpert]
        }

        /// Of those that answered one part, the cited ones where any is: another's reply was set
        /// aside, and its expert earns neither praise nor blame.
        private static func shown(
            _ answered: [ExpertReport],
            cited: Set<ExpertID>
        ) -> [ExpertID] {
            answered.filter { expert in
                cited.contains(expert.id)
                    || !answered.contains { $0.part == expert.part && cited.contains($0.id) }
            }
            .map(\.id)
        }
    }

    private struct Listing: Encodable {
        let recordId: String
        let application: String
        let useful: Bool
        let experts: [ExpertID]
        let rightDomain: String?
        let note: String?

        init(_ feedback: Feedback) {
            recordId = feedback.record
            application = feedback.application
            useful = feedback.useful
            experts = feedback.experts
            rightDomain = feedback.rightDomain
            note = feedback.note
        }
    }
}
