import FoundationEssentials
import GRDB
import Trust
import Wire

extension ExpertRegistry {
    /// The ids of the domains that were added to the registry at `path`, without opening it.
    package static func addedDomains(inRegistryAt path: String) throws -> Set<String> {
        try DomainRows.ids(inRegistryAt: path)
    }

    /// Adds a domain, or changes one that was added; gives whether anything is new.
    ///
    /// `builtIn` are the domains that come with the program.
    @discardableResult
    package func put(
        _ domain: DomainDefinition,
        builtIn: Set<String>,
        by caller: Caller,
        now: Int64
    ) throws -> Bool {
        try authorise(caller)
        try DomainRules.check(domain, builtIn: builtIn)
        return try change { db in
            let stored = try DomainRows.all(db)
            let earlier = stored.first { $0.definition.id == domain.id }
            guard earlier?.definition != domain else { return false }
            guard earlier != nil || stored.count < DomainRules.limit else {
                throw RegistryError.tooManyDomains(limit: DomainRules.limit)
            }
            let kept = StoredDomain(definition: domain, actor: caller.actor, changed: now)
            try DomainRows.put(kept, db)
            try audit(
                earlier == nil ? "domain.added" : "domain.changed",
                domain.id,
                details: "\(domain.examples.count) examples, sha256 \(try Self.hash(of: domain))",
                caller,
                now,
                db
            )
            return true
        }
    }

    /// Takes an added domain away, unless an expert serves it.
    package func removeDomain(_ id: String, by caller: Caller, now: Int64) throws {
        try authorise(caller)
        try change { db in
            let serving = try Definitions.load(db, earlier: definitions).experts.first {
                $0.domains.contains(id) && Self.isServing($0.state)
            }
            if let serving { throw RegistryError.domainInUse(id, by: serving.id) }
            guard try DomainRows.remove(id, db) else { throw RegistryError.unknownDomain(id) }
            try audit("domain.removed", id, details: nil, caller, now, db)
        }
    }

    private static func isServing(_ state: ExpertState) -> Bool {
        [.shadow, .canary, .active].contains(state)
    }

    private func authorise(_ caller: Caller) throws(RegistryError) {
        guard caller.kind == .admin else { throw .adminOnly }
    }

    private static func hash(of domain: DomainDefinition) throws -> String {
        ContentHash.hex(
            of: try CanonicalJSON.bytes(
                .object([
                    "name": .string(domain.name), "description": .string(domain.description),
                    "examples": .array(domain.examples.map { .string($0) }),
                ])
            )
        )
    }

    private func audit(
        _ action: String,
        _ id: String,
        details: String?,
        _ caller: Caller,
        _ now: Int64,
        _ db: Database
    ) throws {
        try AuditLog.append(
            AuditLog.Entry(
                at: now,
                actor: caller.actor,
                action: action,
                subject: "domain \(id)",
                details: details
            ),
            db
        )
    }
}
