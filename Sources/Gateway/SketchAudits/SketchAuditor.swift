import ExpertDispatch
import ExpertRegistry
package import Logging
import NIOCore
import NIOPosix
import Routing
import ServiceLifecycle
import SketchAudit
import SparseIndex
import Wire

/// Asks experts now and then about what their sketches claim, and counts what comes of it.
///
/// Only those are asked that another expert shares a domain with: to all others a sketch brings
/// nothing. To a node the question is one of a citizen's: the same call, at no set time. It is put
/// to experts at leisure only, one at a time, and neither quota nor ledger count it.
package struct SketchAuditor: Service {
    private let services: RouterServices
    private let logger: Logger

    package init(services: RouterServices, logger: Logger) {
        self.services = services
        self.logger = logger
    }

    package func run() async throws {
        try? await cancelWhenGracefulShutdown { try await keepAuditing() }
    }

    private func keepAuditing() async throws {
        var generator = SystemRandomNumberGenerator()
        let pool = AuditPool(live: services.live)
        while !Task.isCancelled {
            let perHour = services.policy.audits.perHour
            let pace = AuditPace(perHour: perHour, experts: subjects.count)
            let (wait, isDue) = pace.next(using: &generator)
            try await Task.sleep(for: .seconds(wait))
            guard isDue, let subject = subjects.randomElement(using: &generator),
                let question = try await question(for: subject, from: pool)
            else { continue }
            await audit(subject, question)
        }
    }

    /// The experts whose sketch decides something, and that have a node which is not busy.
    private var subjects: [ExpertDefinition] {
        let network = services.network.view(unixMilliseconds: services.clock.unixMilliseconds)
        let sketched = network.definitions.experts.filter { services.sketches.holds($0.id) }
        var serving: [String: Int] = [:]
        for domain in sketched.flatMap(\.domains) { serving[domain, default: 0] += 1 }
        return sketched.filter { expert in
            let nodes = network.nodes(expert.id)
            return expert.domains.contains { serving[$0, default: 0] > 1 }
                && !nodes.isEmpty && nodes.allSatisfy { $0.inFlight <= 1 }
        }
    }

    /// Reading all questions for the first time takes a while.
    private func question(
        for expert: ExpertDefinition,
        from pool: AuditPool
    ) async throws -> AuditQuestion? {
        guard let sketch = services.sketches.kept(of: expert.id)?.sketch,
            let domain = expert.domains.randomElement()
        else { return nil }
        let added = services.registry.definitions.domains.first { $0.definition.id == domain }
        return try await blocking {
            var generator = SystemRandomNumberGenerator()
            return try pool.questions(of: domain, added: added?.definition.examples)
                .draw(for: sketch, using: &generator)
        }
    }

    /// A call that brings no reply says nothing of the sketch.
    private func audit(_ expert: ExpertDefinition, _ question: AuditQuestion) async {
        guard let reply = await reply(of: expert, to: question.text) else { return }
        let evidence = reply.report.abstained ? [] : reply.report.evidence.map(\.text)
        let finding = question.finding(in: evidence)
        do {
            let verdict = try await blocking { [services] in
                try services.registry.count(
                    finding,
                    of: expert.id,
                    now: services.clock.unixMilliseconds
                )
            }
            guard let verdict else { return }
            logger.log(
                level: verdict == .sound ? .info : .warning,
                "the audits of a sketch have a new verdict",
                metadata: ["expert": "\(expert.id)", "verdict": "\(verdict.rawValue)"]
            )
        } catch {
            logger.error("an audit is not kept", metadata: ["problem": "\(error)"])
        }
    }

    private func reply(of expert: ExpertDefinition, to question: String) async -> ExpertReply? {
        let now = services.clock.unixMilliseconds
        let nodes = services.network.view(unixMilliseconds: now).nodes(expert.id)
        let deadlines = services.policy.deadlines
        let time = deadlines.expertMilliseconds(of: deadlines.defaultMs)
        let request = NodeRequest(
            expert: expert.id,
            nodes: nodes.compactMap { NodeAddress(url: $0.url) },
            question: question,
            part: nil,
            recordID: RecordID.make(unixMilliseconds: now),
            deadline: .now() + .milliseconds(Int64(time))
        )
        guard case .replied(let reply) = await services.callers.outcome(of: request) else {
            return nil
        }
        return reply
    }
}
