import ArgumentParser
import FoundationEssentials
import Wire

/// `vanmieu ask "…"`: puts a question to a running router.
struct AskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Ask the network a question."
    )

    @Argument(help: "The question.") var question: [String]
    @OptionGroup var router: RouterOptions
    @Option(help: "vanmieu-auto, vanmieu/<domain> or <owner>/<name>.")
    var model = "vanmieu-auto"
    @Flag(help: "Print the whole completion as JSON.") var json = false

    func run() async throws {
        let client = try router.client()
        var body: [String: JSONValue] = [
            "model": .string(model),
            "messages": .array([
                .object([
                    "role": .string("user"),
                    "content": .string(question.joined(separator: " ")),
                ])
            ]),
        ]
        guard !json else {
            let data = try await client.post("/v1/chat/completions", .object(body))
            return Terminal.say(String(decoding: data, as: UTF8.self))
        }
        body["stream"] = .bool(true)
        var report: JSONValue?
        try await client.stream("/v1/chat/completions", .object(body)) { event in
            if let problem = event["error"]?["message"]?.string { throw Complaint(problem) }
            let delta = event["choices"]?.array?.first?["delta"]
            Terminal.write(delta?["content"]?.string ?? "")
            if event["vanmieu"]?["verdict"] != nil { report = event["vanmieu"] }
        }
        Terminal.say("")
        if let report { Terminal.say(AskSummary(report).line) }
    }
}

/// One line under an answer: who was asked, how it ended, where the record is.
struct AskSummary {
    let line: String

    init(_ report: JSONValue) {
        let experts = (report["experts"]?.array ?? []).map {
            "\($0["id"]?.string ?? "?") \($0["status"]?.string ?? "?")"
        }
        let asked = experts.isEmpty ? "nobody was asked" : experts.joined(separator: ", ")
        line = """

            — \(report["verdict"]?.string ?? "?"); \(asked); \
            record \(report["record_id"]?.string ?? "?")
            """
    }
}
