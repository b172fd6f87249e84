import FoundationEssentials
import Testing
import Wire

struct ExpertReplyReaderTests {
    @Test func `our own node's reply is read with its evidence`() throws {
        let reply = try read(
            """
            {"id": "x", "choices": [{"index": 0, "message": {"role": "assistant", "content": "Một."},
             "finish_reason": "stop"}], "usage": {"total_tokens": 3}, "vanmieu": {"confidence": 0.84,
             "abstained": false, "evidence": [{"passage_id": "p1", "text": "Một. Hai.",
             "document": "Luật", "section": "Điều 1", "as_of": "2026-11-01", "quote_start": 0,
             "quote_end": 4, "answer_start": 0, "answer_end": 4, "khác": 1}]}}
            """
        )
        #expect(reply.text == "Một.")
        #expect(reply.report.confidence == 0.84)
        let evidence = try #require(reply.report.evidence.first)
        #expect(evidence.passageId == "p1")
        #expect(evidence.asOf == "2026-11-01")
        #expect((evidence.quoteStart, evidence.quoteEnd) == (0, 4))
    }

    @Test(arguments: [
        #"{"choices": [{"message": {"content": "Chào."}}]}"#,
        #"{"choices": [{"message": {"content": "Chào."}}], "vanmieu": null}"#,
        #"{"choices": [{"message": {"content": "Chào."}}], "vanmieu": {}}"#,
        """
        {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "qwen",
         "choices": [{"index": 0, "logprobs": null, "finish_reason": "stop", "message":
         {"role": "assistant", "content": "Chào.", "refusal": null, "annotations": [],
          "tool_calls": []}}], "usage": {"prompt_tokens": 1, "completion_tokens": 1,
         "total_tokens": 2, "prompt_tokens_details": null}, "system_fingerprint": null}
        """,
    ])
    func `a plain OpenAI answer is a reply without evidence, of even confidence`(
        body: String
    ) throws {
        let expected = ExpertReply(
            text: "Chào.",
            report: ReplyReport(confidence: 0.5, abstained: false)
        )
        #expect(try read(body) == expected)
    }

    @Test func `content may be null, as in an abstention`() throws {
        let reply = try read(
            """
            {"choices": [{"message": {"content": null}}],
             "vanmieu": {"confidence": 0.1, "abstained": true, "reason": "no_evidence"}}
            """
        )
        #expect(reply.text.isEmpty)
        #expect(reply.report.abstained)
        #expect(reply.report.reason == "no_evidence")
    }

    @Test(arguments: [(7.5, 1.0), (-3.0, 0.0), (0.3, 0.3)])
    func `no expert is surer than sure`(said: Double, taken: Double) throws {
        let reply = try read(
            #"{"choices": [{"message": {"content": "a"}}], "vanmieu": {"confidence": \#(said)}}"#
        )
        #expect(reply.report.confidence == taken)
    }

    @Test(arguments: [
        "", "xin chào", "[]", "{}", #"{"choices": []}"#, #"{"choices": [{}]}"#,
        #"{"error": {"message": "no"}}"#, #"{"choices": [{"message": {"content": 5}}]}"#,
        #"{"choices": [{"message": {"content": "a"}}], "vanmieu": {"evidence": [{}]}}"#,
    ])
    func `anything else is the node's fault`(body: String) throws {
        let problem = try #require(throws: Problem.self) { try read(body) }
        #expect(problem.kind == .upstreamError)
    }

    /// Readers differ on which of two counts; a node that sends both is broken, or tries one out.
    @Test(arguments: [
        #"{"choices": [{"message": {"content": "a"}}], "choices": [{"message": {"content": "b"}}]}"#,
        #"{"choices": [{"message": {"content": "a", "content": "b"}}]}"#,
        #"{"choices": [{"message": {"content": "a"}, "message": {"content": "b"}}]}"#,
        #"{"choices": [{"message": {"content": "a"}}], "vanmieu": {}, "vanmieu": {}}"#,
        """
        {"choices": [{"message": {"content": "a"}}],
         "vanmieu": {"confidence": 0.1, "confidence": 1}}
        """,
        """
        {"choices": [{"message": {"content": "a"}}],
         "vanmieu": {"evidence": [], "evid\\u0065nce": []}}
        """,
    ])
    func `a member that stands twice is the node's fault`(body: String) throws {
        let problem = try #require(throws: Problem.self) { try read(body) }
        #expect(problem.message.contains("twice"))
    }

    @Test(arguments: [
        "passage_id", "text", "document", "section", "as_of", "quote_start", "quote_end",
        "answer_start", "answer_end",
    ])
    func `evidence without one of its members is the node's fault`(name: String) throws {
        var members: [String: JSONValue] = [
            "passage_id": .string("p"), "text": .string("t"), "document": .string("d"),
            "section": .string("s"), "as_of": .string(""), "quote_start": .integer(0),
            "quote_end": .integer(1), "answer_start": .integer(0), "answer_end": .integer(1),
        ]
        func body() -> String {
            let evidence = String(decoding: JSONValue.object(members).encoded(), as: UTF8.self)
            return """
                {"choices": [{"message": {"content": "a"}}], "vanmieu": {"evidence": [\(evidence)]}}
                """
        }
        #expect(try read(body()).report.evidence.count == 1)
        members["url"] = .null
        #expect(try read(body()).report.evidence.first?.url == nil)
        members[name] = nil
        let problem = try #require(throws: Problem.self) { try read(body()) }
        #expect(problem.message.contains(name))
    }

    private func read(_ body: String) throws(Problem) -> ExpertReply {
        try ExpertReplyReader().read(Array(body.utf8))
    }
}
