import ExpertRegistry
import Testing
import Wire

struct SketchEditionTests {
    private let first = SketchEdition(made: 1_000, sha256: "a")
    private let second = SketchEdition(made: 2_000, sha256: "b")

    @Test func `takes the first sketch, and each newer one`() throws {
        let sample = try RegistrySample()
        #expect(try sample.registry.admit(first, of: sample.law))
        #expect(try sample.registry.admit(second, of: sample.law))
    }

    @Test(arguments: [999, 1_000, 1_999, 2_000])
    func `takes no other sketch of an earlier time or the same`(made: Int64) throws {
        let sample = try RegistrySample()
        #expect(try sample.registry.admit(second, of: sample.law))
        let other = SketchEdition(made: made, sha256: "a")
        #expect(try !sample.registry.admit(other, of: sample.law))
        #expect(try sample.registry.admit(second, of: sample.law))
    }

    /// Each node of an expert signs at a time of its own.
    @Test func `takes the same sketch again, whenever it was signed`() throws {
        let sample = try RegistrySample()
        for made in [2_000, 1_500, 3_000, 1_000] as [Int64] {
            let again = SketchEdition(made: made, sha256: "b")
            #expect(try sample.registry.admit(again, of: sample.law))
        }
        // The latest time of all of them counts.
        let other = SketchEdition(made: 2_500, sha256: "c")
        #expect(try !sample.registry.admit(other, of: sample.law))
    }

    @Test func `remembers it over a restart and a new card`() throws {
        let sample = try RegistrySample()
        try sample.register()
        #expect(try sample.registry.admit(second, of: sample.law))
        try sample.register(version: "2.0.0")
        #expect(try !sample.reopened().admit(first, of: sample.law))
        #expect(try sample.reopened().admit(second, of: sample.law))
    }

    @Test func `does not mix up experts, and rebuilds nothing`() throws {
        let sample = try RegistrySample()
        let version = sample.registry.definitions.version
        let other = try #require(ExpertID("bo-tu-phap/khac"))
        #expect(try sample.registry.admit(second, of: sample.law))
        #expect(try sample.registry.admit(first, of: other))
        #expect(sample.registry.definitions.version == version)
    }
}
