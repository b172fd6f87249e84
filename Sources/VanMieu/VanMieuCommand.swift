import ArgumentParser

/// The `vanmieu` command.
@main
struct VanMieuCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vanmieu",
        abstract: "A federated network of small expert AIs for Vietnam.",
        discussion: "Begin with `vanmieu up`, then `vanmieu ask \"…\"`.",
        version: "0.1.0",
        subcommands: [
            UpCommand.self, AskCommand.self, RouteCommand.self, ServeCommand.self,
            NodeCommand.self, ExpertCommand.self, DomainCommand.self, TrainCommand.self,
            EvalCommand.self, PolicyCommand.self,
        ]
    )
}
