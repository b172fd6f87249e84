import ArgumentParser
import Classification
import FoundationEssentials

/// `vanmieu train`: makes the classifier from the registry's questions, or from any labelled texts.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train the domain classifier from registry/, or from your own labelled texts.",
        discussion:
            "Rows of --data are JSON lines: {\"text\",\"label\"} or {\"text\",\"domains\":[…]}."
    )

    @Option(help: "The registry folder; the program's own where absent.") var registry: String?
    @Option(help: "Train on the rows of this file instead, whatever their labels.")
    var data: String?
    @Option(help: "The file to write.") var out = "data/classifier.model"

    func validate() throws {
        guard registry == nil || data == nil else {
            throw ValidationError("give --registry or --data, not both")
        }
    }

    func run() throws {
        let set = try set()
        if out == "data/classifier.model" { _ = try DataDirectory("data") }
        let began = ContinuousClock.now
        let trained = try ClassifierFile(path: out).train(set) { Terminal.say($0) }
        Terminal.say(TrainingSummary(trained.report).text)
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        Terminal.say("wrote \(out) (\((seconds * 10).rounded() / 10) s)")
    }

    private func set() throws -> TrainingSet {
        if let data { return try TrainingSet.load(rows: data) }
        let installation = try registry.map(Installation.init(registry:)) ?? Installation.locate()
        return try TrainingMaterial(installation: installation).set()
    }
}
