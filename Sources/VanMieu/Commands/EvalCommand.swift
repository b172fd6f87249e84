import ArgumentParser
import Classification
import FoundationEssentials
import Routing
import Wire

/// `vanmieu eval …`: measures the network on questions whose answers are known.
struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Measure the network on questions whose answers are known.",
        subcommands: [
            EvalRoutingCommand.self, EvalDialoguesCommand.self, EvalRetrievalCommand.self,
            EvalAnswersCommand.self, EvalFederationCommand.self,
        ]
    )
}

/// `vanmieu eval routing`: how often a question goes to the right domains.
struct EvalRoutingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routing",
        abstract: "Measure how often questions go to the right domains.",
        discussion:
            "Rows are JSON lines: {\"text\",\"domains\":[…],\"source\",\"at_least\"?,\"lang\"?}."
    )

    @Option(parsing: .upToNextOption, help: "Files of rows, or folders of *.jsonl.")
    var data: [String]
    @Option(help: "The classifier; trained anew from the registry where absent.")
    var model: String?
    @Option(help: "Rewrite the texts first: SEED:FAMILY (unaccented, telex, typo12, …).")
    var noise: String?
    @Option(help: "Write each row's prediction to this file.") var predictions: String?
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
        let noise = try self.noise.map(NoiseOption.init)
        let rows = try EvaluationRows(paths: data).read(RoutingRow.self).map {
            noise?.apply(to: $0) ?? $0
        }
        let (found, times) = try predict(rows)
        let metrics = RoutingEvaluation(rows: rows, predictions: found, microseconds: times)
            .metrics()
        if let predictions { try EvaluationRows.write(found, to: predictions) }
        let encoded = try WireJSON.plainEncoder().encode(metrics)
        Terminal.say(
            json ? String(decoding: encoded, as: UTF8.self) : RoutingTable.text(metrics)
        )
    }

    /// Decides every row as the router does, and times each decision in microseconds.
    private func predict(_ rows: [RoutingRow]) throws -> ([RoutingPrediction], [Double]) {
        let pipeline = try EvaluationPipeline(model: model).load()
        var predictions: [RoutingPrediction] = []
        var times: [Double] = []
        for row in rows {
            let began = ContinuousClock.now
            let (asked, scores) = pipeline.domains(of: ConversationReading(text: row.text))
            times.append((ContinuousClock.now - began) / .microseconds(1))
            predictions.append(
                RoutingPrediction(row, scores.asking(asked), clarify: false)
            )
        }
        return (predictions, times)
    }
}

extension DomainScores {
    /// The same scores with what the router would in the end ask.
    fileprivate func asking(_ domains: [String]) -> DomainScores {
        DomainScores(
            probabilities: probabilities,
            outOfScope: outOfScope,
            set: set,
            asked: domains
        )
    }
}
