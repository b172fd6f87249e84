import ArgumentParser
import FoundationEssentials
import Routing
import Wire

/// `vanmieu eval dialogues`: how often the last turn of a conversation is read rightly.
struct EvalDialoguesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dialogues",
        abstract: "Measure how often the last turn of a conversation is read rightly.",
        discussion:
            "Rows are JSON lines: {\"turns\":[…],\"domains\":[…],\"follow_up\":true,\"lang\"?}."
    )

    @Option(parsing: .upToNextOption, help: "Files of rows, or folders of *.jsonl.")
    var data: [String]
    @Option(help: "The classifier; trained anew from the registry where absent.")
    var model: String?
    @Option(help: "Rewrite the turns first: SEED:FAMILY (unaccented, telex, typo12, …).")
    var noise: String?
    @Option(help: "Write how each row was read to this file.") var predictions: String?
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
        let noise = try self.noise.map(NoiseOption.init)
        let rows = try EvaluationRows(paths: data).read(DialogueRow.self).map { row in
            noise.map { row.rewriting($0.rewrite) } ?? row
        }
        let pipeline = try EvaluationPipeline(model: model).load()
        let found = rows.map { DialoguePrediction($0, by: pipeline) }
        if let predictions { try EvaluationRows.write(found, to: predictions) }
        let metrics = DialogueMetrics(found)
        let encoded = try WireJSON.plainEncoder().encode(metrics)
        Terminal.say(json ? String(decoding: encoded, as: UTF8.self) : metrics.text)
    }
}
