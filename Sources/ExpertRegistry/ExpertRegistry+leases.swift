import GRDB
import Trust
package import Wire

extension ExpertRegistry {
    /// No lease may be taken for longer, in milliseconds; nodes ask for 15 s.
    package static let longestLease: Int64 = 60_000
    /// Nodes that one expert may have at a time.
    package static let nodesPerExpert = 64

    /// Enters or prolongs a node's lease.
    ///
    /// The audit tells of a node that is new or changes its address, key or draining; not of every
    /// heartbeat. The definitions are not rebuilt.
    package func renew(_ lease: NodeLease, caller: Caller, now: Int64) throws {
        try checkOwner(lease.expert, caller)
        try check(lease, now: now)
        let earlier = leases.lease(lease.expert, node: lease.node, now: now)
        let isRenewal = earlier.map(lease.isRenewal) ?? false
        try database.write { db in
            if !isRenewal {
                try LeaseRows.removeExpired(of: lease.expert, now: now, db)
                try audit("node.leased", lease.expert, lease.node, lease.url, caller, now, db)
            }
            try LeaseRows.put(lease, db)
        }
        leases.enter(lease, now: now)
    }

    /// Ends a node's lease at once, as a node does that stops.
    package func endLease(
        _ expert: ExpertID,
        node: String,
        caller: Caller,
        now: Int64
    ) throws {
        try checkOwner(expert, caller)
        try database.write { db in
            try LeaseRows.remove(expert, node: node, db)
            guard db.changesCount > 0 else { return }
            try audit("node.ended", expert, node, "", caller, now, db)
        }
        leases.end(expert, node: node)
    }

    private func checkOwner(_ expert: ExpertID, _ caller: Caller) throws(RegistryError) {
        let isOwner = caller.kind == .organisation && caller.owner == expert.owner
        guard isOwner || caller.kind == .admin else { throw .notYourExpert(expert) }
    }

    private func check(_ lease: NodeLease, now: Int64) throws(RegistryError) {
        guard let definition = definitions[lease.expert] else {
            throw .unknownExpert(lease.expert)
        }
        guard definition.state != .revoked else { throw .expertRevoked(lease.expert) }
        guard ExpertID.isSlug(lease.node) else {
            throw .invalid(pointer: "/node", reason: "a node's name is [a-z0-9-]{2,40}")
        }
        guard Base64URL.decode(lease.keyID)?.count == 32,
            !trust.revoked.keys.contains(lease.keyID)
        else {
            throw .invalid(pointer: "/key", reason: "key is the thumbprint of a key in force")
        }
        guard lease.inFlight >= 0 else {
            throw .invalid(pointer: "/in_flight", reason: "in_flight cannot be negative")
        }
        guard lease.expires > now, lease.expires - now <= Self.longestLease else {
            throw .invalid(pointer: "/ttl_s", reason: "ttl_s must lie between 1 and 60")
        }
        try hosts.check(lease.url, owner: trust.owner(lease.expert.owner), pointer: "/url")
        let others = leases.nodes(for: lease.expert, now: now).filter { $0.node != lease.node }
        guard others.count < Self.nodesPerExpert else {
            throw .invalid(
                pointer: "/node",
                reason: "an expert has at most \(Self.nodesPerExpert) nodes; end one"
            )
        }
    }

    private func audit(
        _ action: String,
        _ expert: ExpertID,
        _ node: String,
        _ url: String,
        _ caller: Caller,
        _ now: Int64,
        _ db: Database
    ) throws {
        try AuditLog.append(
            AuditLog.Entry(
                at: now,
                actor: caller.actor,
                action: action,
                subject: expert.description,
                details: "\(node) \(url)"
            ),
            db
        )
    }
}
