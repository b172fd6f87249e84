import ArgumentParser
import ExpertRegistry
import Routing

/// `vanmieu policy …`: the router's rules.
struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Check a policy file.",
        subcommands: [PolicyValidateCommand.self]
    )
}

/// `vanmieu policy validate FILE`.
struct PolicyValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Read a policy file and say what is wrong with it, if anything."
    )

    @Argument(help: "The policy file.") var file: String
    @Option(help: "The data folder whose added domains the policy may name.") var data = "data"

    func run() throws {
        let domains = try DomainCatalogue(Installation.locate()).names
        let added = try ExpertRegistry.addedDomains(inRegistryAt: "\(data)/registry.sqlite")
        let policy = try PolicyFile(path: file).load(domains: added.union(domains.keys))
        Terminal.say("\(file): policy \(policy.version) is valid")
    }
}
