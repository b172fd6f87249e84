import ExpertRegistry
import Hummingbird
import Routing
import Wire

/// `/livez` and `/readyz`, open to all.
struct HealthRoutes {
    let services: RouterServices

    func add(to router: Router<GatewayContext>) {
        router.get("/livez") { _, _ in "ok\n" }
        router.get("/readyz", use: ready)
    }

    /// Ready means that some expert can be asked now.
    @Sendable
    private func ready(_ request: Request, _ context: GatewayContext) throws -> Response {
        let network = services.network.view(unixMilliseconds: services.clock.unixMilliseconds)
        let able = network.definitions.experts.filter {
            services.policy.eligibility.states.contains($0.state.rawValue)
                && !network.nodes($0.id).isEmpty
        }
        let body = JSONValue.object([
            "status": .string(able.isEmpty ? "fail" : "pass"),
            "experts": .array(able.map { .string($0.id.description) }),
        ])
        return try .json(body, status: able.isEmpty ? .serviceUnavailable : .ok)
    }
}
