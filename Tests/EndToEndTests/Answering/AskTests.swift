import Testing
import Wire

@Suite(.serialized, .sharedNetwork)
struct AskTests {
    @Test(arguments: AskedQuestion.answerable)
    func `a question reaches its domains and is answered from named sources`(
        question: AskedQuestion
    ) async throws {
        let reply = try await SharedNetwork.current.ask(question.text)
        #expect(reply.status == 200)
        #expect(reply.verdict == "answered")
        #expect(reply.report["route"]?["domains"]?.strings("id") == question.domains)
        #expect(reply.content.contains(question.fact), "\(reply.content)")
        #expect(reply.report["citations"]?.array?.isEmpty == false)
        #expect(reply.missing.isEmpty)
    }

    @Test(arguments: AskedQuestion.answerable)
    func `what a citation points at is the text it quotes`(question: AskedQuestion) async throws {
        let reply = try await SharedNetwork.current.ask(question.text)
        let scalars = Array(reply.content.unicodeScalars)
        for citation in try #require(reply.report["citations"]?.array) {
            let start = try #require(citation["start"]?.integer)
            let end = try #require(citation["end"]?.integer)
            try #require(0 <= start && start < end && end <= scalars.count)
            var slice = String.UnicodeScalarView()
            slice.append(contentsOf: scalars[start..<end])
            // Sentences of one passage are quoted in a row, without the marks of a list.
            let said = String(slice).split(separator: "\n")
                .map { $0.hasPrefix("- ") ? $0.dropFirst(2) : $0 }
            #expect(said.joined(separator: " ") == citation["quote"]?.string)
            let number = try #require(citation["n"]?.integer)
            #expect(reply.content.contains("[\(number)] \(citation["document"]?.string ?? "?")"))
        }
    }

    @Test(arguments: AskedQuestion.answerable)
    func `every citation is an annotation that OpenAI's clients read`(
        question: AskedQuestion
    ) async throws {
        let reply = try await SharedNetwork.current.ask(question.text)
        let citations = try #require(reply.report["citations"]?.array)
        let message = try #require(reply.json["choices"]?[0]?["message"])
        let annotations = try #require(message["annotations"]?.array)
        try #require(annotations.count == citations.count)
        for (annotation, citation) in zip(annotations, citations) {
            #expect(annotation["type"]?.string == "url_citation")
            let link = annotation["url_citation"]
            #expect(link?["start_index"] == citation["start"])
            #expect(link?["end_index"] == citation["end"])
            let url = "/v1/records/\(reply.recordID)/citations/\(citation["n"]?.integer ?? 0)"
            #expect(link?["url"]?.string == url)
        }
    }

    @Test func `an annotation's title names its document once`() async throws {
        let reply = try await SharedNetwork.current.ask(Network.lawQuestion)
        let annotation = reply.json["choices"]?[0]?["message"]?["annotations"]?[0]
        let title = try #require(annotation?["url_citation"]?["title"]?.string)
        let document = try #require(reply.report["citations"]?[0]?["document"]?.string)
        #expect(title.ranges(of: document).count == 1, "\(title)")
    }

    @Test(arguments: AskedQuestion.answerable.map(\.text) + AskedQuestion.outOfScope)
    func `the last line says that an AI wrote the answer`(question: String) async throws {
        let reply = try await SharedNetwork.current.ask(question)
        let last = try #require(reply.content.split(separator: "\n").last)
        #expect(last.contains(" AI "))
        #expect(reply.report["ai_generated"]?.bool == true)
    }

    @Test(arguments: AskedQuestion.outOfScope)
    func `nobody is asked what lies outside every domain`(question: String) async throws {
        let reply = try await SharedNetwork.current.ask(question)
        #expect(reply.status == 200)
        #expect(reply.verdict == "abstained")
        #expect(reply.experts.isEmpty)
        #expect(reply.report["route"]?["strategy"]?.string == "none")
        #expect(reply.report["citations"]?.array?.isEmpty == true)
        #expect(reply.headers["x-vanmieu-planned"]?.isEmpty == true)
    }

    @Test(arguments: AskedQuestion.answerable)
    func `the headers say what the body says`(question: AskedQuestion) async throws {
        let reply = try await SharedNetwork.current.ask(question.text)
        #expect(reply.headers["content-type"]?.hasPrefix("application/json") == true)
        #expect(reply.headers["x-vanmieu-verdict"] == reply.verdict)
        #expect(reply.headers["x-vanmieu-domains"] == question.domains.joined(separator: ","))
        #expect(reply.headers["x-vanmieu-experts"] == reply.experts.joined(separator: ","))
        #expect(reply.headers["x-vanmieu-degraded"] == "false")
        #expect(reply.headers["x-request-id"] == reply.recordID)
        #expect(reply.report["record_id"]?.string == reply.recordID)
        #expect(reply.headers["x-vanmieu-router-ms"].flatMap { Double($0) } != nil)
    }

    @Test func `headers of ours in a request do not come back`() async throws {
        let network = try SharedNetwork.current
        let forged = ["x-vanmieu-record-id": "rec_gia", "x-vanmieu-verdict": "answered"]
        let reply = try await network.send(
            "POST",
            "/v1/chat/completions",
            Network.chat(AskedQuestion.outOfScope[0]),
            headers: forged
        )
        #expect(reply.recordID.hasPrefix("rec_") && reply.recordID != "rec_gia")
        #expect(reply.headers["x-vanmieu-verdict"] == "abstained")
    }

    @Test func `usage adds up`() async throws {
        let usage = try await SharedNetwork.current.ask(Network.lawQuestion).json["usage"]
        let prompt = try #require(usage?["prompt_tokens"]?.integer)
        let completion = try #require(usage?["completion_tokens"]?.integer)
        #expect(prompt > 0 && completion > 0)
        #expect(usage?["total_tokens"]?.integer == prompt + completion)
    }
}
