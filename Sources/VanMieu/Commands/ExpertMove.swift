import ArgumentParser
import ExpertNode
import Wire

/// Moves an expert to another state and says where it is then.
struct ExpertMove {
    let expert: ExpertID
    let reason: String
    let options: RegistryOptions

    func run(through states: [String]) async throws {
        let client = try options.client()
        var result = JSONValue.null
        for state in states { result = try await client.move(expert, to: state, reason: reason) }
        try options.show(result) { "\(expert) is \($0["state"]?.string ?? "?")" }
    }
}

struct ExpertApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Let an examined expert serve: approved, shadow, canary, active."
    )

    @Argument(help: "owner/name") var expert: ExpertID
    @Option(help: "Why; the audit keeps it.") var reason: String
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        try await ExpertMove(expert: expert, reason: reason, options: options)
            .run(through: ["approved", "shadow", "canary", "active"])
    }
}

struct ExpertPauseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Take an expert out for a time."
    )

    @Argument(help: "owner/name") var expert: ExpertID
    @Option(help: "Why; the audit keeps it.") var reason: String
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        try await ExpertMove(expert: expert, reason: reason, options: options)
            .run(through: ["paused"])
    }
}

struct ExpertResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Let a paused expert serve again."
    )

    @Argument(help: "owner/name") var expert: ExpertID
    @Option(help: "Why; the audit keeps it.") var reason: String
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        try await ExpertMove(expert: expert, reason: reason, options: options)
            .run(through: ["active"])
    }
}

struct ExpertRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Take an expert's card out for good."
    )

    @Argument(help: "owner/name") var expert: ExpertID
    @Option(help: "Why; the audit keeps it.") var reason: String
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        try await ExpertMove(expert: expert, reason: reason, options: options)
            .run(through: ["revoked"])
    }
}
