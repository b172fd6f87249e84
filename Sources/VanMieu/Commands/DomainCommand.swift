import ArgumentParser
import FoundationEssentials
import NIOHTTP1
import Wire

/// `vanmieu domain …`: domains of a running router.
struct DomainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "domain",
        abstract: "Add domains to a running router, list and remove them.",
        subcommands: [
            DomainAddCommand.self, DomainListCommand.self, DomainRemoveCommand.self,
        ]
    )

    /// Where the router keeps `name`; whether it is a good one is the router's to say.
    static func path(_ name: String) throws -> String {
        guard !name.isEmpty, name.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            !name.contains(where: { "/?#%".contains($0) })
        else { throw Complaint("a domain's name is [a-z0-9_]{2,40}") }
        return "/v1/domains/\(name)"
    }
}

/// `vanmieu domain add NAME --file FILE`.
struct DomainAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a domain, learnt from its examples, and show what it overlaps with.",
        discussion: "FILE has name, description and examples, 20 questions or more."
    )

    @Argument(help: "The domain's slug, for instance nong_nghiep.") var name: String
    @Option(help: "The domain's description, YAML or JSON.") var file: String
    @Flag(help: "Show the overlap and change nothing.") var dryRun = false
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let path = try DomainCommand.path(name) + (dryRun ? "?dry_run=true" : "")
        let client = try options.router.client(keyNamed: "admin")
        let data = try await client.send(.PUT, path, try DomainFile(path: file).body())
        let receipt = try JSONDecoder().decode(JSONValue.self, from: data)
        try options.show(receipt) { OverlapText($0).text }
    }
}

/// `vanmieu domain list`.
struct DomainListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the domains."
    )

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let data = try await options.router.client(keyNamed: "admin").send(.GET, "/v1/domains")
        try options.show(try JSONDecoder().decode(JSONValue.self, from: data)) { list in
            (list["data"]?.array ?? []).map(Self.line).joined(separator: "\n")
        }
    }

    private static func line(_ domain: JSONValue) -> String {
        let words = ["id", "origin", "name"].map { domain[$0]?.string ?? "" }
        let examples = domain["examples"]?.array.map { ["\($0.count) examples"] } ?? []
        return (words + examples).joined(separator: "  ")
    }
}

/// `vanmieu domain remove NAME`.
struct DomainRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Remove a domain that was added."
    )

    @Argument(help: "The domain's slug.") var name: String
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        _ = try await options.router.client(keyNamed: "admin")
            .send(.DELETE, try DomainCommand.path(name))
        try options.show(.object(["id": .string(name), "state": .string("removed")])) { _ in
            "\(name) is removed"
        }
    }
}
