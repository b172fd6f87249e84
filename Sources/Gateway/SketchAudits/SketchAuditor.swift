import ExpertRegistry
package import Logging
import Routing
import ServiceLifecycle
import SketchAudit
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
        let pool = AuditPool(services)
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

    /// The experts whose sketch decides something, and that have leisure.
    private var subjects: [ExpertDefinition] {
        let network = services.network.view(unixMilliseconds: services.clock.unixMilliseconds)
        let sketched = network.definitions.experts.filter { services.sketches.holds($0.id) }
        return services.atLeisure(sketched, in: network)
    }

    /// Reading all questions for the first time takes a while.
    private func question(
        for expert: ExpertDefinition,
        from pool: AuditPool
    ) async throws -> AuditQuestion? {
        guard let sketch = services.sketches.kept(of: expert.id)?.sketch else { return nil }
        return try await blocking {
            var generator = SystemRandomNumberGenerator()
            let questions = try pool.questions(for: expert)
            return Double.random(in: 0..<1, using: &generator) < AuditQuestion.jumbledShare
                ? questions.drawJumbled(for: sketch, using: &generator)
                : questions.draw(for: sketch, using: &generator)
        }
    }

    /// A call that brings no reply says nothing of the sketch.
    private func audit(_ expert: ExpertDefinition, _ question: AuditQuestion) async {
        let deadlines = services.policy.deadlines
        let reply = await services.reply(
            of: expert.id,
            to: question.text,
            within: deadlines.expertMilliseconds(of: deadlines.defaultMs),
            isProbe: false
        )
        guard let reply else { return }
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
}
