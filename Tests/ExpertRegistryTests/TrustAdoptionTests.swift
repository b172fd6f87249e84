import ExpertRegistry
import Testing
import Trust

struct TrustAdoptionTests {
    private static let now = RegistrySample.now

    @Test func `revokes what a newer list revokes`() throws {
        let changes: [(inout TrustList, RegistrySampleFacts) -> Void] = [
            { list, facts in list.revoked.keys = [facts.kid] },
            { list, facts in list.revoked.cards = [facts.card] },
            { list, _ in list.revoked.owners = ["bo-tu-phap"] },
            { list, _ in list.owners[0].keys[0].status = .revoked },
        ]
        for change in changes {
            let sample = try RegistrySample()
            let card = try sample.register().cardSHA256
            try sample.registry.renew(sample.lease(), caller: sample.ministry, now: Self.now)
            var list = sample.trust
            list.serial += 1
            change(&list, RegistrySampleFacts(kid: sample.key.kid, card: card))
            try sample.registry.adopt(list, now: Self.now)
            #expect(sample.registry.definitions[sample.law]?.state == .revoked)
            #expect(sample.registry.leases.nodes(for: sample.law, now: Self.now).isEmpty)
        }
    }

    @Test func `never goes back to an older list, not even after a restart`() throws {
        let sample = try RegistrySample()
        var list = sample.trust
        list.serial += 1
        try sample.registry.adopt(list, now: Self.now)
        let rolledBack = TrustError.trustListRolledBack(serial: 3, last: 4)
        #expect(throws: rolledBack) { try sample.registry.adopt(sample.trust, now: Self.now) }
        #expect(throws: rolledBack) { _ = try sample.reopened() }
    }

    @Test func `the same list again leaves no row`() throws {
        let sample = try RegistrySample()
        let rows = try sample.registry.verifyAudit()
        try sample.registry.adopt(sample.trust, now: Self.now)
        #expect(try sample.registry.verifyAudit() == rows)
    }

    @Test func `takes over an owner's new name`() throws {
        let sample = try RegistrySample()
        try sample.register()
        var list = sample.trust
        list.serial += 1
        list.owners[0].name = "Bộ Tư pháp Việt Nam"
        try sample.registry.adopt(list, now: Self.now)
        #expect(sample.registry.definitions[sample.law]?.ownerName == "Bộ Tư pháp Việt Nam")
    }
}

/// What a change to the trust list may need to name.
struct RegistrySampleFacts {
    let kid: String
    let card: String
}
