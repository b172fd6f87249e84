import ExpertRegistry
import SketchAudit
import Testing

struct SketchAuditStoreTests {
    @Test func `findings add up, and are there after a restart`() throws {
        let sample = try RegistrySample()
        #expect(sample.registry.sketchAudits[sample.law] == nil)
        var tally = AuditTally()
        for finding in [AuditFinding.held, .silent, .unfounded, .silent] {
            tally.count(finding)
            try sample.registry.count(finding, of: sample.law, now: RegistrySample.now)
            #expect(sample.registry.sketchAudits == [sample.law: tally])
        }
        #expect(try sample.reopened().sketchAudits == [sample.law: tally])
    }

    @Test func `a verdict is a change that the audit tells of; a finding is none`() throws {
        let sample = try RegistrySample()
        try sample.register()
        var versions = [sample.registry.definitions.version]
        var verdicts: [AuditVerdict] = []
        for _ in 0..<25 {
            let verdict = try sample.registry.count(
                .silent,
                of: sample.law,
                now: RegistrySample.now
            )
            if let verdict { verdicts.append(verdict) }
            let version = sample.registry.definitions.version
            #expect((version > versions[versions.count - 1]) == (verdict != nil))
            versions.append(version)
        }
        #expect(verdicts == [.doubtful, .refuted])
        let rows = try sample.registry.history(of: sample.law, limit: 2)
        #expect(rows.map(\.action) == ["sketch.refuted", "sketch.doubtful"])
        #expect(try sample.reopened().sketchAudits[sample.law]?.verdict == .refuted)
        _ = try sample.registry.verifyAudit()
    }
}
