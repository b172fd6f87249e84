import ExpertRegistry
import Routing
import SketchAudit
import Synchronization

/// The questions that audits and probes are drawn from, by domain; read when they are first needed.
final class AuditPool: Sendable {
    private let live: LiveDomains
    private let registry: ExpertRegistry
    private let read: Mutex<[String: AuditQuestions]?> = Mutex(nil)

    init(_ services: RouterServices) {
        live = services.live
        registry = services.registry
    }

    /// The questions of one of the expert's domains; of an added domain its examples.
    ///
    /// Blocks when it is first called.
    func questions(for expert: ExpertDefinition) throws -> AuditQuestions {
        guard let domain = expert.domains.randomElement() else { return AuditQuestions([]) }
        let added = registry.definitions.domains.first { $0.definition.id == domain }
        if let added { return AuditQuestions(added.definition.examples) }
        return try read.withLock { read in
            let pools = try read ?? live.builtInQuestions().mapValues(AuditQuestions.init)
            read = pools
            return pools[domain] ?? AuditQuestions([])
        }
    }
}
