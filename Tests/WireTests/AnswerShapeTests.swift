import FoundationEssentials
import TestSupport
import Testing
import Wire

/// The names that applications read: `snake_case`, as the design's example has them.
struct AnswerShapeTests {
    @Test func `the report has the contract's names`() throws {
        let report = try members(of: Self.report)
        #expect(
            Set(report.keys) == [
                "schema", "record_id", "verdict", "policy_version", "ai_generated", "route",
                "experts", "missing", "citations", "router_ms",
            ]
        )
        #expect(report["schema"] == .integer(1))
        #expect(report["ai_generated"] == .bool(true))
        #expect(keys(report["route"]) == ["domains", "set", "out_of_scope", "strategy"])
        #expect(report["route"]?["strategy"] == .string("fan_out"))
        #expect(keys(report["missing"]?.array?.first) == ["expert", "reason", "would_cover"])
        #expect(
            keys(report["experts"]?.array?.first) == [
                "id", "name", "owner_name", "card_version", "status", "confidence", "latency_ms",
                "part",
            ]
        )
        #expect(
            keys(report["citations"]?.array?.first) == [
                "n", "expert", "passage", "document", "section", "quote", "as_of", "start", "end",
            ]
        )
    }

    @Test func `a route says of a follow-up how it was read, and of nothing else`() throws {
        var report = Self.report
        report.route.followUp = true
        report.route.readAs = "Một? Hai?"
        let route = try members(of: report)["route"]
        #expect(
            keys(route) == [
                "domains", "set", "out_of_scope", "strategy", "follow_up", "read_as",
            ]
        )
        let bytes = try WireJSON.encode(report)
        #expect(try WireJSON.decode(AnswerReport.self, from: bytes) == report)
    }

    @Test func `a report survives its way over the wire`() throws {
        let bytes = try WireJSON.encode(Self.report)
        #expect(try WireJSON.decode(AnswerReport.self, from: bytes) == Self.report)
    }

    @Test func `a completion is an OpenAI completion with our object beside it`() throws {
        let completion = ChatCompletion(
            id: "chatcmpl-1",
            created: 7,
            model: "vanmieu-auto",
            content: "Một.",
            annotations: Self.report.citations.map { Annotation($0, recordURL: "/v1/records/r") },
            usage: Usage(prompt: 3, completion: 4),
            report: Self.report
        )
        let body = try members(of: completion)
        #expect(
            Set(body.keys) == ["id", "object", "created", "model", "choices", "usage", "vanmieu"]
        )
        let choice = body["choices"]?.array?.first
        #expect(choice?["finish_reason"] == .string("stop"))
        let annotation = choice?["message"]?["annotations"]?.array?.first
        #expect(annotation?["type"] == .string("url_citation"))
        #expect(
            annotation?["url_citation"]
                == .object([
                    "url": .string("/v1/records/r/citations/1"),
                    "title": .string("Văn bản p1, Điều p1"), "start_index": .integer(3),
                    "end_index": .integer(9),
                ])
        )
        #expect(
            body["usage"]
                == .object([
                    "prompt_tokens": .integer(3), "completion_tokens": .integer(4),
                    "total_tokens": .integer(7),
                ])
        )
    }

    @Test func `a record keeps the names of features as they are`() throws {
        var record = DecisionRecord(
            recordId: "rec_1",
            dryRun: true,
            at: "2026-11-20T00:00:00.000Z",
            application: "app",
            query: "Hỏi?",
            route: Self.report.route,
            deadlineMs: 8_000,
            versions: .init(model: "m", policy: "7", definitions: 3)
        )
        record.considered = [
            .init(
                expert: .sample("bo-a/luat"),
                score: 0.7,
                features: ExpertFeatures(domain: 0.25, sketch: 0.5, standing: 0.75),
                chosen: false,
                leftOutBy: "no_live_node"
            )
        ]
        record.answer = Self.report
        let body = try members(of: record)
        #expect(body["deadline_ms"] == .integer(8_000))
        let considered = body["considered"]?.array?.first
        #expect(considered?["left_out_by"] == .string("no_live_node"))
        #expect(keys(considered?["features"]) == ["audit", "domain", "sketch", "standing"])
        #expect(
            try WireJSON.decode(DecisionRecord.self, from: WireJSON.encode(record)) == record
        )
    }

    static var report: AnswerReport {
        let evidence = EvidencePassage.sample("p1", words: "Một.", answer: 0..<4)
        let expertID = ExpertID.sample("bo-a/luat")
        var citation = Citation(n: 1, expert: expertID, evidence: evidence, quote: "Một.")
        citation.start = 3
        citation.end = 9
        let route = RouteReport(
            domains: [DomainReport(id: "law", probability: 0.5)],
            set: ["law", "finance"],
            outOfScope: 0.25,
            strategy: .fanOut
        )
        let expert = ExpertReport(
            id: .sample("bo-a/luat"),
            name: "Luật",
            ownerName: "Bộ A",
            cardVersion: "1.2.0",
            status: .ok,
            confidence: 0.75,
            latencyMs: 9,
            part: 0
        )
        return AnswerReport(
            recordId: "rec_1",
            verdict: .partial,
            policyVersion: "7",
            route: route,
            experts: [expert],
            missing: [.init(expert: .sample("bo-b/thue"), reason: "timeout", wouldCover: "thuế")],
            citations: [citation],
            routerMs: 1.25
        )
    }

    private func members(of value: some Encodable) throws -> [String: JSONValue] {
        let bytes = try WireJSON.encode(value)
        return try #require(JSONDecoder().decode(JSONValue.self, from: bytes).object)
    }

    private func keys(_ value: JSONValue?) -> Set<String> {
        Set(value?.object?.keys.map(\.self) ?? [])
    }
}
