import ExpertRegistry
import SketchAudit
import Testing

struct ProbeStoreTests {
    private func probe(_ version: String, _ texts: [String]) -> StoredProbe {
        var sample = ProbeSample()
        for text in texts { sample.add([text]) }
        return StoredProbe(cardVersion: version, sample: sample, at: RegistrySample.now)
    }

    @Test func `what probes have shown is there after a restart, the newest of each expert`() throws
    {
        let sample = try RegistrySample()
        #expect(try sample.registry.probes().isEmpty)
        let first = probe("1.0.0", ["Thử việc không quá 60 ngày."])
        let second = probe("2.0.0", ["Thử việc không quá 60 ngày.", "Báo trước 45 ngày."])
        try sample.registry.keep(first, of: sample.law)
        #expect(try sample.reopened().probes() == [sample.law: first])
        try sample.registry.keep(second, of: sample.law)
        #expect(try sample.reopened().probes() == [sample.law: second])
    }

    @Test func `one that is damaged is passed over`() throws {
        let sample = try RegistrySample()
        try sample.registry.keep(probe("1.0.0", ["Thử việc."]), of: sample.law)
        try sample.tamper("UPDATE probes SET sketch = x'00'")
        #expect(try sample.registry.probes().isEmpty)
    }
}
