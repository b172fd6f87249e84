import ArgumentParser
import FoundationEssentials
import SparseIndex
import Wire

/// `vanmieu eval federation`: how well the experts to ask are chosen.
struct EvalFederationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "federation",
        abstract: "Measure how well the experts to ask are chosen.",
        discussion:
            "Each set is dealt to experts, which show sketches of their terms. Rows are those of `eval retrieval`."
    )

    @Option(
        name: .customLong("set"),
        parsing: .upToNextOption,
        help: "Collections: NAME=CORPUS,QUERIES …"
    )
    var sets: [FederationFiles] = []
    @Option(help: "How many experts each collection is dealt to.") var expertsPerSet = 8
    @Option(help: "How it is dealt: contiguous or random.")
    var layout = FederationLayout.contiguous
    @Option(help: "How many experts a question is put to.") var ask = 5
    @Option(help: "What the sketches show: full, df2 (terms of two passages), 64k (in 64 KB).")
    var sketch = SketchKind.full
    @Flag(help: "Learn the weights from other questions of the same sets (five folds).")
    var learn = false
    @Option(help: "Measure the choice alone, among made-up experts: EXPERTS:TERMS.")
    var synthetic: SyntheticSize?
    @Flag(help: "Print JSON.") var json = false

    func validate() throws {
        guard sets.isEmpty == (synthetic != nil) else {
            throw ValidationError("give either --set NAME=CORPUS,QUERIES … or --synthetic")
        }
        guard (1...64).contains(expertsPerSet), (1...64).contains(ask) else {
            throw ValidationError("--experts-per-set and --ask take numbers from 1 to 64")
        }
        guard Set(sets.map(\.name)).count == sets.count else {
            throw ValidationError("two sets have the same name")
        }
    }

    func run() throws {
        if let synthetic {
            let metrics = SyntheticRun(size: synthetic).metrics()
            return try say(metrics, text: metrics.text)
        }
        let federation = Federation(
            try sets.map { try $0.read() },
            expertsPerSet: expertsPerSet,
            layout: layout,
            kind: sketch
        )
        let metrics = FederationRun(federation: federation, asked: ask, learns: learn).metrics()
        try say(metrics, text: metrics.text)
    }

    private func say(_ metrics: some Encodable, text: String) throws {
        let encoded = try WireJSON.plainEncoder().encode(metrics)
        Terminal.say(json ? String(decoding: encoded, as: UTF8.self) : text)
    }
}

extension FederationLayout: ExpressibleByArgument {}

extension SketchKind: ExpressibleByArgument {}
