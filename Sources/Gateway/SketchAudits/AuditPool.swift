import Routing
import SketchAudit
import Synchronization

/// The questions that audits are drawn from, by domain; read when they are first needed.
final class AuditPool: Sendable {
    private let live: LiveDomains
    private let read: Mutex<[String: AuditQuestions]?> = Mutex(nil)

    init(live: LiveDomains) {
        self.live = live
    }

    /// The questions of a domain; of an added one its `examples`, which are given.
    ///
    /// Blocks when it is first called.
    func questions(of domain: String, added examples: [String]?) throws -> AuditQuestions {
        if let examples { return AuditQuestions(examples) }
        return try read.withLock { read in
            let pools = try read ?? live.builtInQuestions().mapValues(AuditQuestions.init)
            read = pools
            return pools[domain] ?? AuditQuestions([])
        }
    }
}
