import ArgumentParser
import Classification

/// `vanmieu train`: makes the classifier from the registry's questions.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train the domain classifier from registry/."
    )

    @Option(help: "The registry folder; the program's own where absent.") var registry: String?
    @Option(help: "The file to write.") var out = "data/classifier.model"

    func run() throws {
        let folder = try registry ?? Installation.locate().registry
        if out == "data/classifier.model" { _ = try DataDirectory("data") }
        let set = try TrainingSet.load(registry: folder)
        let file = ClassifierFile(path: out, registry: folder)
        let trained = try file.train(set) { Terminal.say($0) }
        Terminal.say(summary(trained.report))
        Terminal.say("wrote \(out)")
    }

    /// The report as lines: how well questions were read that had been held out.
    private func summary(_ report: TrainingReport) -> String {
        let head =
            "\(report.questions) questions; of those held out "
            + "\(percent(report.heldOutAccuracy)) were read rightly"
        let labels = report.recall.sorted { $0.key < $1.key }.map {
            "  \(percent($0.value))  \($0.key)"
        }
        return ([head] + labels).joined(separator: "\n")
    }

    private func percent(_ share: Double) -> String {
        "\((share * 1_000).rounded() / 10) %"
    }
}
