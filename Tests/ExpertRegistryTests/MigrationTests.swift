import ExpertRegistry
import FoundationEssentials
import Testing

struct MigrationTests {
    private let folder: String
    /// The name of the step after those that ship.
    private let next: String

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "migrations-\(UUID().uuidString)").path()
        try FileManager.default.copyItem(atPath: RegistrySample.migrations, toPath: folder)
        let steps = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.first?.isNumber ?? false }
        let number = String(steps.count + 1)
        next = String(repeating: "0", count: 3 - number.count) + number + "-next.sql"
    }

    @Test func `brings an older registry up to date and keeps what it holds`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sample = try RegistrySample()
        try sample.register()
        try write("ALTER TABLE experts ADD COLUMN note TEXT", to: next)
        for _ in 0..<2 {
            let upgraded = try open(sample)
            #expect(upgraded.definitions.experts == sample.registry.definitions.experts)
        }
        try sample.tamper("UPDATE experts SET note = 'x'")
        #expect(throws: RegistryError.migrationMissing(next)) { _ = try sample.reopened() }
    }

    @Test func `a step that fails leaves the older registry as it was`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sample = try RegistrySample()
        try write("CREATE TABLE extra (x TEXT); SELECT nonsense FROM nowhere", to: next)
        #expect(throws: (any Error).self) { _ = try open(sample) }
        try sample.tamper("CREATE TABLE extra (x TEXT)")
        #expect(throws: Never.self) { _ = try sample.reopened() }
    }

    @Test func `refuses a step that was changed after it was applied, by name`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sample = try RegistrySample()
        let name = "001-registry.sql"
        let sql = try #require(FileManager.default.contents(atPath: "\(folder)/\(name)"))
        try write(String(decoding: sql, as: UTF8.self) + "\n-- changed", to: name)
        #expect(throws: RegistryError.migrationChanged(name)) { _ = try open(sample) }
    }

    @Test func `refuses a gap in the numbers`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sample = try RegistrySample()
        try write("SELECT 1", to: "099-late.sql")
        #expect(throws: RegistryError.self) { _ = try open(sample) }
    }

    private func open(_ sample: borrowing RegistrySample) throws -> ExpertRegistry {
        try ExpertRegistry(
            path: sample.path,
            migrations: folder,
            trust: sample.trust,
            now: RegistrySample.now
        )
    }

    private func write(_ sql: String, to name: String) throws {
        try Data(sql.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
}
