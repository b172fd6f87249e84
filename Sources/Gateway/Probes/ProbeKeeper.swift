import ExpertRegistry
package import Logging
import Routing
import ServiceLifecycle
import SketchAudit
import SparseIndex
import Wire

/// Asks experts that give no sketch some of the registry's questions, slowly, and keeps a sketch of
/// what they say.
///
/// Only those are asked that another expert shares a domain with, and whose owner has not said that
/// nothing is to be shown. Nodes know probes by their priority and answer all others first.
package struct ProbeKeeper: Service {
    /// Milliseconds after which an expert that was probed to the end is asked anew.
    private static let renewal: Int64 = 30 * 86_400_000

    private let services: RouterServices
    private let logger: Logger

    package init(services: RouterServices, logger: Logger) {
        self.services = services
        self.logger = logger
    }

    package func run() async throws {
        try? await cancelWhenGracefulShutdown { try await keepProbing() }
    }

    private func keepProbing() async throws {
        var generator = SystemRandomNumberGenerator()
        let pool = AuditPool(services)
        var probes = await kept()
        services.sketches.take(probed: probes.mapValues(\.sample.sketch))
        while !Task.isCancelled {
            let perHour = services.policy.probes.perDay / 24
            let pace = AuditPace(perHour: perHour, experts: subjects(probes).count)
            let (wait, isDue) = pace.next(using: &generator)
            try await Task.sleep(for: .seconds(wait))
            guard isDue, let subject = subjects(probes).randomElement(using: &generator),
                let probe = await probe(subject, after: probes[subject.id], from: pool)
            else { continue }
            probes[subject.id] = probe
            services.sketches.take(probed: probes.mapValues(\.sample.sketch))
        }
    }

    private func kept() async -> [ExpertID: StoredProbe] {
        do {
            return try await blocking { [services] in try services.registry.probes() }
        } catch {
            logger.error("what probes have shown is not read", metadata: ["problem": "\(error)"])
            return [:]
        }
    }

    /// The experts of which a sketch would decide something, and that have leisure.
    private func subjects(_ probes: [ExpertID: StoredProbe]) -> [ExpertDefinition] {
        let now = services.clock.unixMilliseconds
        let network = services.network.view(unixMilliseconds: now)
        let eligible = network.definitions.experts.filter {
            Eligibility.failure(
                of: $0,
                policy: services.policy.eligibility,
                control: RouteControl()
            ) == nil
        }
        return services.atLeisure(eligible, in: network).filter {
            services.sketches.givesNone($0.id, cardVersion: $0.cardVersion)
                && isOpen(probes[$0.id], of: $0, now)
        }
    }

    private func isOpen(_ probe: StoredProbe?, of expert: ExpertDefinition, _ now: Int64) -> Bool {
        guard let probe, probe.cardVersion == expert.cardVersion else { return true }
        return !probe.sample.isComplete || now - probe.at >= Self.renewal
    }

    /// What is known after one question more; nil where no reply came.
    private func probe(
        _ expert: ExpertDefinition,
        after earlier: StoredProbe?,
        from pool: AuditPool
    ) async -> StoredProbe? {
        let isNew = earlier?.cardVersion != expert.cardVersion || earlier?.sample.isComplete == true
        var sample = isNew ? ProbeSample() : earlier?.sample ?? ProbeSample()
        do {
            guard let question = try await question(for: expert, sample, from: pool),
                let reply = await services.reply(
                    of: expert.id,
                    to: question,
                    within: services.policy.deadlines.longestMs,
                    isProbe: true
                )
            else { return nil }
            let passages = reply.report.evidence.map(\.text)
            sample.add(reply.report.abstained ? [] : passages.isEmpty ? [reply.text] : passages)
            let probe = StoredProbe(
                cardVersion: expert.cardVersion,
                sample: sample,
                at: services.clock.unixMilliseconds
            )
            try await blocking { [services] in try services.registry.keep(probe, of: expert.id) }
            return probe
        } catch {
            logger.error("a probe is not kept", metadata: ["problem": "\(error)"])
            return nil
        }
    }

    private func question(
        for expert: ExpertDefinition,
        _ sample: ProbeSample,
        from pool: AuditPool
    ) async throws -> String? {
        try await blocking {
            var generator = SystemRandomNumberGenerator()
            return try pool.questions(for: expert).draw(beyond: sample.sketch, using: &generator)
        }
    }
}
