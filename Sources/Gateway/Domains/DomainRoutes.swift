import Classification
import ExpertRegistry
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Routing
import Trust
import Wire

/// `/v1/domains…`: domains that an admin adds while the router runs.
struct DomainRoutes {
    /// 500 examples of 500 characters, escaped.
    private static let bodyLimit = 4 << 20

    private let services: RouterServices

    init(services: RouterServices) {
        self.services = services
    }

    func add(to router: Router<GatewayContext>) {
        let domains = router.group("/v1/domains")
        domains.get(use: list)
        domains.put(":domain", use: put)
        domains.delete(":domain", use: remove)
    }

    @Sendable
    private func list(_ request: Request, _ context: GatewayContext) throws -> Response {
        _ = try services.keys.caller(request.headers, kinds: [.admin])
        let builtIn = services.live.builtIn.sorted { $0.key < $1.key }.map(DomainListing.init)
        let added = services.registry.definitions.domains.map(DomainListing.init)
        return try .json(["data": builtIn + added])
    }

    /// Shows the overlap; and, unless it is a dry run, stores, learns and routes.
    @Sendable
    private func put(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try services.keys.caller(request.headers, kinds: [.admin])
        let isDryRun = try Self.isDryRun(request)
        let domain = try Self.domain(
            context.parameters.get("domain") ?? "",
            try await request.bytes(upTo: Self.bodyLimit)
        )
        let builtIn = Set(services.live.builtIn.keys)
        try DomainRules.check(domain, builtIn: builtIn)
        let receipt = try await services.learning.run { [services] in
            let registry = services.registry
            let overlap = try services.live.overlap(
                of: domain,
                beside: registry.definitions.domains
            )
            if !isDryRun {
                let now = services.clock.unixMilliseconds
                try registry.put(domain, builtIn: builtIn, by: caller, now: now)
                try services.live.adopt(registry.definitions.domains)
            }
            return DomainReceipt(domain, overlap: overlap, isRouted: !isDryRun)
        }
        return try .json(receipt)
    }

    @Sendable
    private func remove(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try services.keys.caller(request.headers, kinds: [.admin])
        let id = context.parameters.get("domain") ?? ""
        guard services.live.builtIn[id] == nil else {
            throw Problem(.conflict, "\(id) comes with the program; only added domains are removed")
        }
        guard services.policy.thresholds[id] == nil else {
            throw Problem(.conflict, "the policy names \(id) in its thresholds; take it out first")
        }
        try await services.learning.run { [services] in
            let now = services.clock.unixMilliseconds
            try services.registry.removeDomain(id, by: caller, now: now)
            try services.live.adopt(services.registry.definitions.domains)
        }
        return Response(status: .noContent)
    }

    private static func isDryRun(_ request: Request) throws(Problem) -> Bool {
        switch request.uri.queryParameters["dry_run"] {
        case nil, "false": return false
        case "true": return true
        default:
            throw Problem(.invalidValue, "dry_run must be true or false", parameter: "dry_run")
        }
    }

    private static func domain(_ id: String, _ body: [UInt8]) throws(Problem) -> DomainDefinition {
        let root = try FieldReader(json: body, style: .pointer)
        var examples: [String] = []
        for example in try root.required("examples").elements() {
            examples.append(try example.string())
        }
        return DomainDefinition(
            id: id,
            name: try root.required("name").string(),
            description: try root.required("description").string(),
            examples: examples
        )
    }
}
