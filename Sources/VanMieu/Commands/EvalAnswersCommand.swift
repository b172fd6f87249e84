import ArgumentParser
import FoundationEssentials
import Wire

/// `vanmieu eval answers`: puts questions to a running router and marks what comes back.
struct EvalAnswersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answers",
        abstract: "Put questions to a running router and mark its answers.",
        discussion: """
            Rows are JSON lines: {"id","question","facts":[["one of these","or this"],…],\
            "passages":[ids],"refuse"?,"domains"?}.
            """
    )

    @Option(parsing: .upToNextOption, help: "Files of rows, or folders of *.jsonl.")
    var questions: [String]
    @OptionGroup var router: RouterOptions
    @Option(help: "vanmieu-auto, vanmieu/<domain> or <owner>/<name>.")
    var model = "vanmieu-auto"
    @Option(help: "Write each row's mark to this file.") var marks: String?
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        let rows = try EvaluationRows(paths: questions).read(AnswerRow.self)
        guard !rows.isEmpty else { throw Complaint("there is no question in \(questions)") }
        let client = try router.client()
        var found: [AnswerMark] = []
        for row in rows { found.append(try await mark(row, by: client)) }
        if let marks { try EvaluationRows.write(found, to: marks) }
        let metrics = AnswerMetrics(zip(rows, found).map { ($0, $1) })
        let encoded = try WireJSON.plainEncoder().encode(metrics)
        Terminal.say(json ? String(decoding: encoded, as: UTF8.self) : metrics.text)
    }

    private func mark(_ row: AnswerRow, by client: RouterClient) async throws -> AnswerMark {
        let body = JSONValue.object([
            "model": .string(model),
            "messages": .array([
                .object(["role": .string("user"), "content": .string(row.question)])
            ]),
        ])
        let began = ContinuousClock.now
        let data = try await client.patient { try await $0.post("/v1/chat/completions", body) }
        let time = (ContinuousClock.now - began) / .milliseconds(1)
        let answer = try JSONDecoder().decode(JSONValue.self, from: data)
        return AnswerMark(row, answer: answer, milliseconds: time)
    }
}
