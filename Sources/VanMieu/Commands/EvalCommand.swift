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
        subcommands: [EvalRoutingCommand.self]
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
        let rows = try RoutingRows(paths: data).read().map { noise?.apply(to: $0) ?? $0 }
        let (found, times) = try predict(rows)
        let metrics = RoutingEvaluation(rows: rows, predictions: found, microseconds: times)
            .metrics()
        if let predictions { try write(found, to: predictions) }
        let encoded = try WireJSON.plainEncoder().encode(metrics)
        Terminal.say(
            json ? String(decoding: encoded, as: UTF8.self) : RoutingTable.text(metrics)
        )
    }

    /// Decides every row as the router does, and times each decision in microseconds.
    private func predict(_ rows: [RoutingRow]) throws -> ([RoutingPrediction], [Double]) {
        let pipeline = try pipeline()
        var predictions: [RoutingPrediction] = []
        var times: [Double] = []
        for row in rows {
            let began = ContinuousClock.now
            let (asked, scores) = pipeline.domains(of: row.text)
            times.append((ContinuousClock.now - began) / .microseconds(1))
            predictions.append(
                RoutingPrediction(row, scores.asking(asked), clarify: false)
            )
        }
        return (predictions, times)
    }

    private func pipeline() throws -> QueryPipeline {
        let installation = try Installation.locate()
        let model = try classifier(installation)
        let domains = try DomainCatalogue(installation).names
        let policy = try PolicyFile(path: "\(installation.registry)/policy.local.yaml")
            .load(domains: Set(domains.keys))
        return QueryPipeline(
            modelVersion: String(model.inputHash.prefix(12)),
            policy: policy,
            classify: { model.scores(for: $0) },
            explain: { _ in [] }
        )
    }

    private func classifier(_ installation: Installation) throws -> DomainModel {
        if let model {
            return try ClassifierFile(path: model).load()
        }
        let set = try TrainingMaterial(installation: installation).set()
        return DomainTrainer().train(set, progress: { _ in }).model
    }

    private func write(_ predictions: [RoutingPrediction], to path: String) throws {
        var lines = Data()
        for prediction in predictions {
            lines += try WireJSON.plainEncoder().encode(prediction) + Data("\n".utf8)
        }
        try lines.write(to: URL(filePath: path), options: .atomic)
    }
}

/// Reads evaluation rows from files and folders, in the order given and by name.
struct RoutingRows {
    let paths: [String]

    func read() throws -> [RoutingRow] {
        try paths.flatMap(files).flatMap(rows)
    }

    private func files(_ path: String) throws -> [String] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Complaint("there is no \(path)")
        }
        guard isFolder else { return [path] }
        return try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { $0.hasSuffix(".jsonl") }.sorted().map { "\(path)/\($0)" }
    }

    private func rows(_ file: String) throws -> [RoutingRow] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Complaint("cannot read \(file)")
        }
        return try data.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
            do {
                return try JSONDecoder().decode(RoutingRow.self, from: Data(line))
            } catch {
                throw Complaint("\(file):\(number + 1): not an evaluation row: \(error)")
            }
        }
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
