import ArgumentParser
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

    func run() throws {
        let domains = try DomainCatalogue(Installation.locate()).names
        let policy = try PolicyFile(path: file).load(domains: Set(domains.keys))
        Terminal.say("\(file): policy \(policy.version) is valid")
    }
}
