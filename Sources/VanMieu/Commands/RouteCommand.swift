import ArgumentParser
import FoundationEssentials
import Wire

/// `vanmieu route "…"`: shows where a question would go, and why, without asking anyone.
struct RouteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route",
        abstract: "Show whom a question would be put to, and why; nobody is asked."
    )

    @Argument(help: "The question.") var question: [String]
    @OptionGroup var router: RouterOptions
    @Flag(help: "Print the record as JSON.") var json = false

    func run() async throws {
        let query = JSONValue.object(["query": .string(question.joined(separator: " "))])
        let data = try await router.client().post("/v1/route", query)
        guard !json else { return Terminal.say(String(decoding: data, as: UTF8.self)) }
        let record = try WireJSON.decode(DecisionRecord.self, from: data)
        Terminal.say(RouteText(record).text)
    }
}

/// A decision as lines for a person.
struct RouteText {
    let text: String

    init(_ record: DecisionRecord) {
        let sections = [
            "strategy    \(record.route.strategy.rawValue)   (out of scope: "
                + "\(Self.percent(record.route.outOfScope)), set: "
                + "\(record.route.set.joined(separator: ", ")))",
            "domains",
            record.domains.map { "  \(Self.percent($0.probability))  \($0.id)" }
                .joined(separator: "\n"),
            "features    \(record.features.joined(separator: " · "))",
            "parts",
            record.parts.enumerated().map { "  \($0 + 1). \($1.text)" }.joined(separator: "\n"),
            "experts",
            record.considered.map(Self.line).joined(separator: "\n"),
            (record.leftOut ?? [:]).sorted { $0.key < $1.key }
                .map { "           \($0.value) more left out: \($0.key)" }
                .joined(separator: "\n"),
            "decided in  \((record.decisionMs * 1_000).rounded() / 1_000) ms, model "
                + "\(record.versions.model), policy \(record.versions.policy)",
        ]
        text = sections.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func line(_ expert: DecisionRecord.ConsideredExpert) -> String {
        let fate = expert.chosen ? "chosen" : "left out: \(expert.leftOutBy ?? "?")"
        return "  \(percent(expert.score))  \(expert.expert)  \(fate)"
    }

    private static func percent(_ share: Double) -> String {
        let text = "\((share * 1_000).rounded() / 10) %"
        return String(repeating: " ", count: max(0, 7 - text.count)) + text
    }
}
