import ArgumentParser
import Classification
import FoundationEssentials

/// `vanmieu train`: makes the classifier from the registry's questions, or from any labelled texts;
/// or learns how experts of one domain are chosen.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train the domain classifier, or with --selector the choice among experts.",
        discussion: """
            The classifier learns from registry/, or from your own labelled texts. Rows of --data \
            are JSON lines: {"text","label"} or {"text","domains":[…]}.

            --selector weighs what sketches say, from experts/: each starter expert's passages are \
            cut into eight neighbouring parts as if they were experts, and a question's label is \
            the part whose passage comes first when all are asked (for what passages show: first \
            of those that answer). A router reads selector.json of its data folder when it starts; \
            without it the weights are those shipped.
            """
    )

    @Option(help: "The registry folder; the program's own where absent.") var registry: String?
    @Option(help: "Train on the rows of this file instead, whatever their labels.")
    var data: String?
    @Flag(help: "Learn the weights by which experts are chosen instead.") var selector = false
    @Option(help: "The file to write; data/classifier.model or data/selector.json where absent.")
    var out: String?

    func validate() throws {
        guard !selector || data == nil else {
            throw ValidationError("--selector learns from experts/; leave out --data")
        }
        guard registry == nil || data == nil else {
            throw ValidationError("give --registry or --data, not both")
        }
    }

    func run() throws {
        let began = ContinuousClock.now
        let file = selector ? try trainSelector() : try trainClassifier()
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        Terminal.say("wrote \(file) (\((seconds * 10).rounded() / 10) s)")
    }

    private func trainClassifier() throws -> String {
        let set = try set()
        let file = try out ?? DataDirectory("data").model
        let trained = try ClassifierFile(path: file).train(set) { Terminal.say($0) }
        Terminal.say(TrainingSummary(trained.report).text)
        return file
    }

    private func trainSelector() throws -> String {
        let material = try SelectorMaterial(installation())
        let file = try out ?? DataDirectory("data").selector
        let training = SelectorTraining(federation: material.federation())
        let (scorer, summary) = training.learned()
        try SelectorFile(path: file).write(scorer, madeOf: material.hash)
        Terminal.say(summary)
        return file
    }

    private func set() throws -> TrainingSet {
        if let data { return try TrainingSet.load(rows: data) }
        return try TrainingMaterial(installation: installation()).set()
    }

    private func installation() throws -> Installation {
        try registry.map(Installation.init(registry:)) ?? Installation.locate()
    }
}
