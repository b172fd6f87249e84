import FoundationEssentials
import TestSupport
import Testing
import Wire

/// What is written by hand has the members, and the values, that `Codable` gives it.
struct JSONWritingTests {
    private typealias Sample = any JSONWritable & Encodable & Sendable

    /// Every type in its fullest and its emptiest form.
    private static let samples: [Sample] =
        [fullReport, bareReport, fullRecord, bareRecord, fullReply, bareReply] + parts
        + fullReply.evidence + fullReport.citations + completions + chunks

    @Test(arguments: samples.indices)
    func `has the members and values of Codable`(place: Int) throws {
        let sample = Self.samples[place]
        let ours = try JSONValue(parsing: sample.encoded())
        let theirs = try JSONValue(parsing: Array(WireJSON.encode(sample)))
        #expect(ours == theirs, "\(sample)")
    }

    @Test func `is read back as it was`() throws {
        for report in [Self.fullReport, Self.bareReport] { #expect(try again(report) == report) }
        for record in [Self.fullRecord, Self.bareRecord] { #expect(try again(record) == record) }
        for reply in [Self.fullReply, Self.bareReply] { #expect(try again(reply) == reply) }
        #expect(try again(Self.features) == Self.features)
        let completion = try again(Self.completion(Self.fullReply))
        #expect(completion.vanmieu == Self.fullReply)
    }

    @Test func `a node's completion reads as the reply it was made of`() throws {
        let reply = try ExpertReplyReader().read(Self.completion(Self.fullReply).encoded())
        #expect(reply.text == Self.text)
        #expect(reply.report == Self.fullReply)
    }

    private func again<Value: JSONWritable & Decodable>(_ value: Value) throws -> Value {
        try WireJSON.decode(Value.self, from: Data(value.encoded()))
    }

    private static let text = "Điều \"1\"\\\n\u{1}\t😀 ế"
    private static let expert = ExpertID.sample("bo-a/luat")
    private static let features = ExpertFeatures(domain: 0.25, sketch: 0, standing: 1)
    private static let usage = Usage(prompt: 3, completion: 4)

    private static let fullReport: AnswerReport = {
        var report = AnswerShapeTests.report
        report.route.followUp = true
        report.route.readAs = text
        report.citations[0].url = "https://a.vn/b?c=d"
        report.experts.append(
            ExpertReport(
                id: expert,
                name: text,
                ownerName: "",
                cardVersion: "1",
                status: .timeout,
                confidence: nil,
                latencyMs: nil,
                part: 1
            )
        )
        return report
    }()
    private static let bareReport = AnswerReport(
        recordId: "",
        verdict: .needsClarification,
        policyVersion: "",
        route: RouteReport(domains: [], set: [], outOfScope: 1, strategy: .none)
    )

    private static let bareRecord = DecisionRecord(
        recordId: "rec_1",
        dryRun: true,
        at: "2026-11-20T00:00:00.000Z",
        application: "app",
        query: nil,
        route: bareReport.route,
        deadlineMs: 8_000,
        versions: .init(model: "m", policy: "7", definitions: 3)
    )
    private static let fullRecord: DecisionRecord = {
        var record = bareRecord
        record.query = text
        record.parts = [.init(text: text, domains: [DomainReport(id: "law", probability: 0.125)])]
        record.domains = record.parts[0].domains
        record.features = ["hợp đồng", "a \"b\""]
        record.considered = [
            .init(expert: expert, score: 0.5, features: features, chosen: true, leftOutBy: nil),
            .init(
                expert: expert,
                score: 0,
                features: features,
                chosen: false,
                leftOutBy: "other_domain"
            ),
        ]
        record.leftOut = ["other_domain": 9_990, "state": 3]
        record.plan = [.init(expert: expert, part: 0)]
        record.decisionMs = 0.375
        record.answer = fullReport
        record.content = text
        return record
    }()

    private static let bareReply = ReplyReport(confidence: 0, abstained: false)
    private static let fullReply: ReplyReport = {
        var passage = EvidencePassage.sample("p1", words: text, answer: 0..<4)
        passage.url = "http://a.vn"
        return ReplyReport(
            confidence: 0.75,
            abstained: true,
            reason: "no_evidence",
            evidence: [passage, .sample("p2", words: "", answer: 1..<1)]
        )
    }()

    private static let parts: [Sample] = [
        expert, features, usage, fullReport.route, fullReport.experts[0], fullReport.missing[0],
        DomainReport(id: "law", probability: 0.5), fullRecord.parts[0], fullRecord.considered[0],
        fullRecord.considered[1], fullRecord.plan[0], fullRecord.versions,
        Annotation(fullReport.citations[0], recordURL: "/v1/records/r"),
        JSONValue.object(["b": .array([.null, .bool(true), .number(0.5)]), "a": .string(text)]),
    ]

    private static let completions: [Sample] = [
        completion(fullReport), completion(bareReport), completion(fullReply),
    ]

    private static func completion<Report: Codable & Sendable>(
        _ report: Report
    ) -> ChatCompletion<Report> {
        ChatCompletion(
            id: "chatcmpl-1",
            created: 7,
            model: "vanmieu-auto",
            content: text,
            annotations: fullReport.citations.map { Annotation($0, recordURL: "/v1/records/r") },
            usage: usage,
            report: report
        )
    }

    private static let chunks: [Sample] = [
        ChatChunk.sample(
            [.init(.init(role: "assistant", content: text))],
            usage: ChatChunk.UsageMember.none
        ),
        ChatChunk.sample([.init(.init(), finishReason: "stop")], usage: .total(usage)),
        ChatChunk.sample(
            [
                .init(
                    .init(annotations: [Annotation(fullReport.citations[0], recordURL: "/r")])
                )
            ],
            vanmieu: .report(fullReport)
        ),
        ChatChunk.sample([], vanmieu: .section(1, experts: [expert, expert])),
        ChatChunk.sample([], vanmieu: .section(0, experts: [])),
    ]
}
