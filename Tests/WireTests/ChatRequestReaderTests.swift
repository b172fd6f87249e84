import FoundationEssentials
import Testing
import Wire

struct ChatRequestReaderTests {
    @Test func `the plain request of an OpenAI client is read`() throws {
        let request = try read(
            """
            {"model": "vanmieu-auto", "messages": [{"role": "system", "content": "Ngắn gọn."},
             {"role": "user", "content": "Nghỉ thai sản mấy tháng?"}], "temperature": 0.2, "n": 1,
             "tools": [], "logprobs": false, "stream": true, "seed": null, "khác": {"a": [1]},
             "stream_options": {"include_usage": true}}
            """
        )
        #expect(request.model == "vanmieu-auto")
        #expect(request.messages.map(\.role) == ["system", "user"])
        #expect(request.messages.last?.text == "Nghỉ thai sản mấy tháng?")
        #expect(request.stream)
        #expect(request.includesUsage)
        #expect(request.control == RouteControl())
    }

    @Test func `text parts are joined, an assistant may say nothing`() throws {
        let request = try read(
            """
            {"model": "m", "messages": [{"role": "assistant", "content": null, "tool_calls": []},
             {"role": "user", "content": [{"type": "text", "text": "Một"},
                                          {"type": "text", "text": "Hai"}]}]}
            """
        )
        #expect(request.messages.map(\.text) == ["", "Một\nHai"])
    }

    @Test func `the control object is read whole`() throws {
        let control = try read(
            Self.body(
                """
                "vanmieu": {"max_experts": 2, "domains": ["law"], "experts": ["bo-a/luat"],
                 "citations": "off", "explain": true, "deadline_ms": 120000, "part": "mấy tháng",
                 "continues": "rec_1", "khác": 1}
                """
            )
        ).control
        var expected = RouteControl()
        expected.maxExperts = 2
        expected.domains = ["law"]
        expected.experts = [ExpertID("bo-a/luat")].compactMap(\.self)
        expected.citations = .off
        expected.explain = true
        expected.deadlineMilliseconds = 120_000
        expected.part = "mấy tháng"
        #expect(control == expected)
    }

    @Test(arguments: [
        (#"{"messages": []}"#, "missing_field", "model"),
        (#"{"model": null}"#, "missing_field", "model"),
        (#"{"model": 7}"#, "invalid_value", "model"),
        (#"{"model": "m"}"#, "missing_field", "messages"),
        (#"{"model": "m", "messages": null}"#, "missing_field", "messages"),
        (#"{"model": "m", "messages": "hỏi"}"#, "invalid_value", "messages"),
        (#"{"model": "m", "messages": {}}"#, "invalid_value", "messages"),
        (#"{"model": "m", "messages": []}"#, "invalid_value", "messages"),
        (#"{"model": "m", "messages": ["hỏi"]}"#, "invalid_value", "messages[0]"),
        (#"{"model": "m", "messages": [{"content": "a"}]}"#, "missing_field", "messages[0].role"),
        (
            #"{"model": "m", "messages": [{"role": "vua", "content": "a"}]}"#, "invalid_value",
            "messages[0].role"
        ),
        (
            #"{"model": "m", "messages": [{"role": "user"}]}"#, "missing_field",
            "messages[0].content"
        ),
        (
            #"{"model": "m", "messages": [{"role": "user", "content": 5}]}"#, "invalid_value",
            "messages[0].content"
        ),
        (
            #"{"model": "m", "messages": [{"role": "user", "content": [{"type": "image_url"}]}]}"#,
            "unsupported_content_type", "messages[0].content[0].type"
        ),
        (
            #"{"model": "m", "messages": [{"role": "user", "content": [{"type": "text"}]}]}"#,
            "missing_field", "messages[0].content[0].text"
        ),
        (
            #"{"model": "m", "messages": [{"role": "user", "content": [{}]}]}"#,
            "missing_field", "messages[0].content[0].type"
        ),
        (
            #"{"model": "m", "messages": [{"role": "system", "content": "a"}]}"#, "missing_field",
            "messages"
        ),
        (
            #"{"model": "m", "messages": [{"role": "user", "content": ""}]}"#, "missing_field",
            "messages"
        ),
    ])
    func `a message that cannot be read is named`(
        body: String,
        code: String,
        parameter: String
    ) throws {
        let problem = try #require(throws: Problem.self) { try read(body) }
        #expect(problem.kind.rawValue == code)
        #expect(problem.parameter == parameter)
        #expect(problem.kind.status == 400)
    }

    @Test(arguments: [
        (#""n": 2"#, "unsupported_parameter", "n"),
        (#""n": "1""#, "unsupported_parameter", "n"),
        (#""tools": [{"type": "function"}]"#, "unsupported_parameter", "tools"),
        (#""tools": "x""#, "unsupported_parameter", "tools"),
        (#""logprobs": true"#, "unsupported_parameter", "logprobs"),
        (#""stream": "yes""#, "invalid_value", "stream"),
        (#""stream_options": 5"#, "invalid_value", "stream_options"),
        (
            #""stream_options": {"include_usage": 1}"#, "invalid_value",
            "stream_options.include_usage"
        ),
        (#""vanmieu": "law""#, "invalid_value", "vanmieu"),
        (#""vanmieu": {"max_experts": 0}"#, "invalid_value", "vanmieu.max_experts"),
        (#""vanmieu": {"max_experts": 6}"#, "invalid_value", "vanmieu.max_experts"),
        (#""vanmieu": {"max_experts": 1.5}"#, "invalid_value", "vanmieu.max_experts"),
        (#""vanmieu": {"max_experts": "2"}"#, "invalid_value", "vanmieu.max_experts"),
        (#""vanmieu": {"domains": "law"}"#, "invalid_value", "vanmieu.domains"),
        (#""vanmieu": {"domains": ["law", 2]}"#, "invalid_value", "vanmieu.domains[1]"),
        (#""vanmieu": {"experts": ["bo-a/luat", "luat"]}"#, "invalid_value", "vanmieu.experts[1]"),
        (#""vanmieu": {"experts": ["Bo-A/luat"]}"#, "invalid_value", "vanmieu.experts[0]"),
        (#""vanmieu": {"citations": "some"}"#, "invalid_value", "vanmieu.citations"),
        (#""vanmieu": {"explain": "true"}"#, "invalid_value", "vanmieu.explain"),
        (#""vanmieu": {"deadline_ms": 0}"#, "invalid_value", "vanmieu.deadline_ms"),
        (#""vanmieu": {"deadline_ms": 120001}"#, "invalid_value", "vanmieu.deadline_ms"),
        (#""vanmieu": {"part": []}"#, "invalid_value", "vanmieu.part"),
    ])
    func `a member that is not served is named`(
        member: String,
        code: String,
        parameter: String
    ) throws {
        let problem = try #require(throws: Problem.self) { try read(Self.body(member)) }
        #expect(problem.kind.rawValue == code)
        #expect(problem.parameter == parameter)
        #expect(problem.kind.status == 400)
    }

    @Test(arguments: ["", "[]", "null", "7", "{", #"{"a": }"#, "\u{FEFF}", "{\"a\": \"\u{0}\"}"])
    func `what is no JSON object is told so`(body: String) throws {
        let problem = try #require(throws: Problem.self) { try read(body) }
        #expect(problem.kind == .invalidJSON)
    }

    @Test(arguments: [("[", "]"), (#"{"a":"#, "}"), ("[", ""), (#"{"a":"#, "")])
    func `deep garbage is refused, not followed to the bottom`(
        open: String,
        close: String
    ) throws {
        let deep =
            String(repeating: open, count: 50_000) + "1"
            + String(repeating: close, count: 50_000)
        let problem = try #require(throws: Problem.self) { try read(deep) }
        #expect(problem.kind == .invalidJSON)
    }

    @Test func `too many messages are refused, the most are taken`() throws {
        let limit = ChatRequestReader.messageLimit
        let message = #"{"role": "user", "content": "a"}"#
        func body(_ count: Int) -> String {
            let messages = Array(repeating: message, count: count).joined(separator: ",")
            return #"{"model": "m", "messages": [\#(messages)]}"#
        }
        #expect(try read(body(limit)).messages.count == limit)
        let problem = try #require(throws: Problem.self) { try read(body(limit + 1)) }
        #expect(problem.parameter == "messages")
    }

    static func body(_ member: String) -> String {
        #"{"model": "m", "messages": [{"role": "user", "content": "Hỏi"}], \#(member)}"#
    }

    private func read(_ body: String) throws(Problem) -> ChatRequest {
        try ChatRequestReader().read(Array(body.utf8))
    }
}
