import ArgumentParser
import ExpertNode
import FoundationEssentials
import Wire

/// `vanmieu expert …`: experts in the registry of a running router.
struct ExpertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expert",
        abstract: "List experts and move them along their lifecycle.",
        subcommands: [
            ExpertNewCommand.self,
            ExpertListCommand.self, ExpertStatusCommand.self, ExpertExamCommand.self,
            ExpertApproveCommand.self, ExpertPauseCommand.self, ExpertResumeCommand.self,
            ExpertRevokeCommand.self,
        ]
    )
}

/// What every `expert` command needs: the router and a key that may do it.
struct RegistryOptions: ParsableArguments {
    @OptionGroup var router: RouterOptions
    @Flag(help: "Print JSON.") var json = false

    func client() throws -> RegistrationClient {
        let client = try router.client(keyNamed: "admin")
        return RegistrationClient(router: client.url, key: client.key)
    }

    func show(_ value: JSONValue, as text: (JSONValue) -> String) throws {
        let encoded = try WireJSON.plainEncoder().encode(value)
        Terminal.say(json ? String(decoding: encoded, as: UTF8.self) : text(value))
    }
}

/// One expert as a line.
func expertLine(_ expert: JSONValue) -> String {
    let nodes = expert["nodes"]?.array?.count ?? 0
    let words = ["id", "card_version", "state", "name"].map { expert[$0]?.string ?? "" }
    return (words + ["\(nodes) live node\(nodes == 1 ? "" : "s")"]).joined(separator: "  ")
}

struct ExpertListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the experts."
    )

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let list = try await options.client().list()
        try options.show(list) { list in
            (list["data"]?.array ?? []).map(expertLine).joined(separator: "\n")
        }
    }
}

struct ExpertStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show one expert."
    )

    @Argument(help: "owner/name") var expert: ExpertID
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        try options.show(try await options.client().status(of: expert), as: expertLine)
    }
}

struct ExpertExamCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exam",
        abstract: "Have a submitted expert examined."
    )

    @Argument(help: "owner/name") var expert: ExpertID
    @Option(help: "The exam: rows of JSON.") var questions: String
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let rows = try ExamFile(path: questions).rows()
        let result = try await options.client().examine(expert, questions: rows)
        try options.show(result) { result in
            let failures = (result["failures"]?.array ?? []).map {
                "  \($0["id"]?.string ?? "?"): \($0["fault"]?.string ?? "?")"
            }
            let passed = result["passed"]?.integer ?? 0
            let asked = result["asked"]?.integer ?? 0
            let head = "\(passed) of \(asked) right; now \(result["state"]?.string ?? "?")"
            return ([head] + failures).joined(separator: "\n")
        }
    }
}

extension ExpertID: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }
}
