import FoundationEssentials
import Testing

struct PolicyCommandTests {
    private static let good = "\(Program.root)/registry/policy.local.yaml"

    @Test(arguments: ["policy.local.yaml", "policy.yaml"])
    func `the policies that come with the program are valid`(name: String) async throws {
        let command = try await validate("\(Program.root)/registry/\(name)")
        #expect(command.code == 0)
        #expect(command.error.isEmpty)
        #expect(command.output.hasSuffix("is valid\n"))
    }

    @Test(arguments: [
        ("max_experts: 3", "max_experts: 3\n  max_exprets: 2", "fan_out.max_exprets"),
        ("max_experts: 3", "max_experts: 9", "fan_out.max_experts"),
        ("thresholds: {}", "thresholds: {luat: 0.5}", "thresholds.luat"),
        ("default_ms: 8000", "default_ms: soon", "deadlines.default_ms"),
        ("default_ms: 8000", "default_ms: 130000", "default_ms"),
        ("fan_out:", "fan_outt:", "fan_out"),
        ("quotas:", "quota:", "quota"),
        ("content: full", "content: some", "ledger.content"),
        ("version: \"local-1\"", "version: [", "yaml"),
    ])
    func `a wrong policy is refused and the key at fault named as it is written`(
        right: String,
        wrong: String,
        key: String
    ) async throws {
        try await DataFolder.temporary { folder in
            let policy = try #require(FileManager.default.contents(atPath: Self.good))
            let text = String(decoding: policy, as: UTF8.self)
            try #require(text.contains(right))
            let file = "\(folder.path)/policy.yaml"
            try Data(text.replacing(right, with: wrong).utf8).write(to: URL(filePath: file))
            let command = try await validate(file)
            #expect(command.code == 1)
            #expect(command.output.isEmpty)
            #expect(command.error.contains(file))
            #expect(command.error.contains(key), "\(command.error)")
        }
    }

    @Test func `a policy that is not there is an error`() async throws {
        let command = try await validate("/khong-co.yaml")
        #expect(command.code == 1)
        #expect(command.error.contains("/khong-co.yaml"))
    }

    private func validate(_ file: String) async throws -> Command {
        try await Command(["policy", "validate", file])
    }
}
