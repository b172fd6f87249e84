import ExpertRegistry
import FoundationEssentials
import GRDB
import Testing
import Trust

struct AuditTests {
    private static let now = RegistrySample.now

    @Test func `tells who did what, when and why`() throws {
        let sample = try RegistrySample()
        try sample.register()
        try sample.advance(to: .approved)
        let rows = try sample.registry.history(of: sample.law, limit: 10)
        #expect(rows.map(\.action) == ["expert.moved", "expert.moved", "expert.registered"])
        let approved = try #require(rows.first)
        #expect(approved.actor == "admin:0:an")
        #expect(approved.reason == "tiến")
        #expect(approved.at == Self.now)
        #expect(approved.details == "examined → approved")
        #expect(try sample.registry.history(of: nil, limit: 2).count == 2)
    }

    @Test(arguments: [
        ("UPDATE audit SET reason = 'khác' WHERE id = 4", 4),
        ("UPDATE audit SET at = at + 1 WHERE id = 1", 1),
        ("UPDATE audit SET version = NULL WHERE id = 3", 3),
        ("DELETE FROM audit WHERE id = 2", 2),
        ("DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)", 5),
        ("UPDATE audit SET id = 99 WHERE id = 5", 5),
    ])
    func `a row changed or removed by hand is found`(sql: String, row: Int) throws {
        let sample = try RegistrySample()
        try sample.register()
        try sample.advance(to: .approved)
        #expect(try sample.registry.verifyAudit() == 5)
        try sample.tamper(sql)
        #expect(throws: TrustError.chainBroken(at: row)) {
            _ = try sample.registry.verifyAudit()
        }
    }

    @Test func `a backup is a registry of its own`() throws {
        let sample = try RegistrySample()
        try sample.register()
        let path = sample.folder + "/copy.sqlite"
        try sample.registry.backup(to: path)
        #expect(throws: RegistryError.fileExists(path)) { try sample.registry.backup(to: path) }
        let copy = try ExpertRegistry(
            path: path,
            migrations: RegistrySample.migrations,
            trust: sample.trust,
            now: Self.now
        )
        #expect(copy.definitions.experts == sample.registry.definitions.experts)
        #expect(try copy.verifyAudit() == sample.registry.verifyAudit())
    }
}
