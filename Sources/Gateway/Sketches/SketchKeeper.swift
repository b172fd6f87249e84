import ExpertRegistry
package import Logging
import Routing
import ServiceLifecycle
import SparseIndex
import Trust
import Wire

/// Fetches the experts' sketches from their nodes, again when they may have changed, and keeps the
/// catalogue up with them.
///
/// A sketch that its owner has not signed, that is older than one seen before, or that cannot be
/// read, is not taken; the expert is then chosen by the one before, or by its card, as one that
/// gives none is.
package struct SketchKeeper: Service {
    /// A node's answer to `GET /v1/sketch`.
    package enum Answer: Sendable {
        case sketch(bytes: [UInt8], signature: String)
        /// It has none to give, as a server of another kind.
        case absent
        /// Its owner shows nothing of the documents.
        case withheld
    }

    /// Asks the node at a base URL, with a token, for at most so many bytes.
    ///
    /// It has to give up by itself: nobody else ends a node's slow answer.
    package typealias Fetch =
        @Sendable (_ url: String, _ token: String, _ limit: Int) async throws -> Answer

    /// Bytes of a sketch beyond which it is not taken.
    package static let byteLimit = 1 << 20
    private static let interval = Duration.seconds(2)
    /// Nodes that are asked at a time: a slow one holds up few others.
    private static let atOnce = 8
    /// The catalogue is made anew for a tenth of the time at most.
    private static let pause = 10

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
            async let fetching: Void = keepFetching()
            async let renewing: Void = keepRenewing()
            _ = try await (fetching, renewing)
        }
    }

    private func keepFetching() async throws {
        var failures: [ExpertID: SketchFailure] = [:]
        while !Task.isCancelled {
            await refresh(&failures)
            try await Task.sleep(for: Self.interval)
        }
    }

    private func keepRenewing() async throws {
        while !Task.isCancelled {
            let began = ContinuousClock.now
            try await blocking { [services] in services.network.renew() }
            let took = ContinuousClock.now - began
            try await Task.sleep(for: max(Self.interval, took * Self.pause))
        }
    }

    private func refresh(_ failures: inout [ExpertID: SketchFailure]) async {
        let now = services.clock.unixMilliseconds
        let experts = services.registry.definitions.experts.filter {
            Eligibility.failure(
                of: $0,
                policy: services.policy.eligibility,
                control: RouteControl()
            ) == nil
        }
        let known = Set(experts.map(\.id))
        services.sketches.dropAll(but: known)
        failures = failures.filter { known.contains($0.key) }
        let due = experts.filter { isDue($0, failures[$0.id], now) }
        await withTaskGroup(of: (ExpertID, SketchFailure?).self) { group in
            for (place, expert) in due.enumerated() {
                if place >= Self.atOnce, let (id, failure) = await group.next() {
                    failures[id] = failure
                }
                let earlier = failures[expert.id]
                group.addTask { (expert.id, await attempt(expert, after: earlier, now)) }
            }
            for await (id, failure) in group { failures[id] = failure }
        }
    }

    private func isDue(_ expert: ExpertDefinition, _ failure: SketchFailure?, _ now: Int64) -> Bool
    {
        if let failure {
            return failure.isOver(for: expert.cardVersion, at: urls(of: expert, now), now)
        }
        guard let kept = services.sketches.kept(of: expert.id) else { return true }
        return kept.cardVersion != expert.cardVersion
            || now - kept.fetched >= SketchFailure.freshness
    }

    /// Asks a node of `expert`, after failures another one; says what came of it, once.
    private func attempt(
        _ expert: ExpertDefinition,
        after earlier: SketchFailure?,
        _ now: Int64
    ) async -> SketchFailure? {
        let urls = urls(of: expert, now)
        guard !urls.isEmpty else { return earlier }
        do {
            try await take(of: expert, from: earlier?.next(of: urls) ?? urls[0], now)
            return nil
        } catch {
            switch error as? SketchRefusal {
            case SketchRefusal.none?:
                services.sketches.drop(expert.id, absent: expert.cardVersion)
            case .withheld?: services.sketches.drop(expert.id, absent: nil)
            default: break
            }
            let failure = SketchFailure(
                error,
                of: expert,
                at: Set(urls),
                after: earlier,
                now: now
            )
            if failure.reason != earlier?.reason {
                logger.log(
                    level: failure.isWish ? .info : .warning,
                    "sketch not taken",
                    metadata: ["expert": "\(expert.id)", "problem": "\(failure.reason)"]
                )
            }
            return failure
        }
    }

    /// Where its nodes are that do not end just now.
    private func urls(of expert: ExpertDefinition, _ now: Int64) -> [String] {
        services.registry.leases.nodes(for: expert.id, now: now).filter { !$0.draining }.map(\.url)
    }

    private func take(of expert: ExpertDefinition, from url: String, _ now: Int64) async throws {
        let token = credentials.token(for: expert.id)
        switch try await fetch(url, token, Self.byteLimit) {
        case .sketch(let bytes, let signature): try await take(bytes, signature, of: expert, now)
        case .absent: throw SketchRefusal.none
        case .withheld: throw SketchRefusal.withheld
        }
    }

    private func take(
        _ bytes: [UInt8],
        _ signature: String,
        of expert: ExpertDefinition,
        _ now: Int64
    ) async throws {
        let trust = services.registry.trust
        guard let signature = SketchSignature(signature),
            signature.holds(for: bytes, of: expert.id, trust: trust, now: Int(now / 1_000))
        else { throw SketchRefusal.unsigned }
        guard !signature.isEarly(now: now) else { throw SketchRefusal.early }
        let sketch = try SketchFile.sketch(bytes, limit: Self.byteLimit)
        let edition = SketchEdition(
            made: signature.made,
            sha256: ContentHash.hex(of: bytes)
        )
        let isNewest = try await blocking { [services] in
            try services.registry.admit(edition, of: expert.id)
        }
        guard isNewest else { throw SketchRefusal.stale }
        let kept = SketchShelf.Kept(
            sketch: sketch,
            cardVersion: expert.cardVersion,
            fetched: now
        )
        guard services.sketches.keep(kept, of: expert.id) else { throw SketchRefusal.noRoom }
    }
}
