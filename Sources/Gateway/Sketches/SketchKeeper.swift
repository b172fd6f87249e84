import ExpertRegistry
package import Logging
import Routing
import ServiceLifecycle
import SparseIndex
import Trust
import Wire

/// Fetches the experts' sketches from their nodes, and again when they may have changed.
///
/// A sketch that its owner has not signed, or that cannot be read, is not taken; the expert is then
/// chosen by its card, as one that gives none is.
package struct SketchKeeper: Service {
    /// A node's answer to `GET /v1/sketch`; nil where it has none to give.
    package struct Answer: Sendable {
        package let bytes: [UInt8]
        package let signature: String

        package init(bytes: [UInt8], signature: String) {
            self.bytes = bytes
            self.signature = signature
        }
    }

    /// Asks the node at a base URL, with a token, for at most so many bytes.
    package typealias Fetch =
        @Sendable (_ url: String, _ token: String, _ limit: Int) async throws -> Answer?

    /// Bytes of a sketch beyond which it is not taken.
    package static let byteLimit = 1 << 20
    private static let interval = Duration.seconds(2)
    /// Milliseconds after which a sketch is asked for again.
    private static let freshness: Int64 = 600_000
    /// The same after a failure.
    private static let patience: Int64 = 30_000

    private let services: RouterServices
    private let credentials: RouterCredentials
    private let fetch: Fetch
    private let logger: Logger

    package init(services: RouterServices, logger: Logger, fetch: @escaping Fetch) {
        self.services = services
        self.fetch = fetch
        self.logger = logger
        credentials = RouterCredentials(key: services.signingKey, clock: services.clock)
    }

    package func run() async throws {
        try? await cancelWhenGracefulShutdown {
            var failed: [ExpertID: Int64] = [:]
            while !Task.isCancelled {
                await refresh(&failed)
                try await Task.sleep(for: Self.interval)
            }
        }
    }

    private func refresh(_ failed: inout [ExpertID: Int64]) async {
        let now = services.clock.unixMilliseconds
        let experts = services.registry.definitions.experts
        services.sketches.dropAll(but: Set(experts.map(\.id)))
        for expert in experts where isDue(expert, failed[expert.id], now) {
            guard let node = services.registry.leases.nodes(for: expert.id, now: now).first else {
                continue
            }
            do {
                try await take(of: expert, from: node.url, now)
                failed[expert.id] = nil
            } catch {
                failed[expert.id] = now
                logger.warning(
                    "sketch not taken",
                    metadata: ["expert": "\(expert.id)", "problem": "\(error)"]
                )
            }
        }
    }

    private func isDue(_ expert: ExpertDefinition, _ failed: Int64?, _ now: Int64) -> Bool {
        if let failed, now - failed < Self.patience { return false }
        guard let kept = services.sketches.kept(of: expert.id) else { return true }
        return kept.cardVersion != expert.cardVersion || now - kept.fetched >= Self.freshness
    }

    private func take(of expert: ExpertDefinition, from url: String, _ now: Int64) async throws {
        let token = credentials.token(for: expert.id)
        guard let answer = try await fetch(url, token, Self.byteLimit) else {
            throw SketchRefusal.none
        }
        let trust = services.registry.trust
        guard let signature = SketchSignature(answer.signature),
            signature.holds(for: answer.bytes, of: expert.id, trust: trust, now: Int(now / 1_000))
        else { throw SketchRefusal.unsigned }
        let sketch = try SketchFile.sketch(answer.bytes, limit: Self.byteLimit)
        services.sketches.keep(
            .init(sketch: sketch, cardVersion: expert.cardVersion, fetched: now),
            of: expert.id
        )
    }
}

/// Why a sketch was not taken.
enum SketchRefusal: Error, CustomStringConvertible {
    case none, unsigned

    var description: String {
        switch self {
        case .none: "the node gives no sketch; the expert is chosen by its card"
        case .unsigned: "the expert's owner has not signed the sketch; check the node's owner.jwk"
        }
    }
}
