import ExpertRegistry
import HTTPTypes
import Hummingbird
import Routing
import Trust
import Wire

/// `GET /v1/models`, `GET /v1/models/{id}`: what an application may ask.
struct ModelRoutes {
    let services: RouterServices

    func add(to router: Router<GatewayContext>) {
        router.get("/v1/models", use: list)
        // An expert's id holds a slash, which some clients escape and some do not.
        router.get("/v1/models/**", use: show)
    }

    @Sendable
    private func list(_ request: Request, _ context: GatewayContext) throws -> Response {
        _ = try services.keys.caller(request.headers, kinds: [.application, .admin])
        return try .json(ModelList(models()))
    }

    @Sendable
    private func show(_ request: Request, _ context: GatewayContext) throws -> Response {
        _ = try services.keys.caller(request.headers, kinds: [.application, .admin])
        let id = context.parameters.getCatchAll().joined(separator: "/")
            .replacing("%2F", with: "/").replacing("%2f", with: "/")
        guard let model = models().first(where: { $0.id == id }) else {
            throw Problem(
                .modelNotFound,
                "there is no model \(id.prefix(100)); GET /v1/models lists them",
                parameter: "model"
            )
        }
        return try .json(model)
    }

    private func models() -> [ModelList.Model] {
        let network = services.network.view(unixMilliseconds: services.clock.unixMilliseconds)
        let automatic = ModelList.Model(id: "vanmieu-auto", created: 0, ownedBy: "vanmieu")
        let domains = services.domains.keys.sorted().map {
            ModelList.Model(id: "vanmieu/\($0)", created: 0, ownedBy: "vanmieu")
        }
        let experts = network.definitions.experts.map { expert in
            ModelList.Model(
                id: expert.id.description,
                created: 0,
                ownedBy: expert.id.owner,
                vanmieu: .init(
                    name: expert.card.name,
                    domains: expert.domains,
                    cardVersion: expert.cardVersion,
                    status: !network.nodes(expert.id).isEmpty ? "healthy" : "unavailable"
                )
            )
        }
        return [automatic] + domains + experts
    }
}
