import ExpertNode
import Testing
import Wire

struct GeneratingNodeTests {
    private static let question = "Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?"
    private static let points = "Người đi xe máy vượt đèn đỏ còn bị trừ 4 điểm giấy phép lái xe"

    @Test func `answers with what its model chose and its passages say`() async throws {
        let model = try await ScriptedModel.streaming("\(Self.points) [1]. Tin tôi đi [1].")
        try await ServedNode.serving(documents(model.generator)) { node in
            let answer = try await node.ask(Self.question, deadline: "60000")
            #expect(answer.status == 200)
            #expect(answer.text == "\(Self.points).")
            let evidence = answer.body["vanmieu"]?["evidence"]?.array
            #expect(evidence?.first?["passage_id"]?.string == "den#1")
        }
        try await model.stop()
    }

    /// How long a router waits, by its header and its body, and whether that is long enough.
    private static let waits: [(header: String?, control: Int?, isLong: Bool)] = [
        ("300", nil, false), (nil, 300, false), ("300", 120_000, false), ("60000", 300, true),
        ("soon", 60_000, true), (nil, nil, true),
    ]

    @Test(arguments: waits)
    func `asks its model only where the router waits long enough`(
        header: String?,
        control: Int?,
        isLong: Bool
    ) async throws {
        let model = try await ScriptedModel.streaming("\(Self.points) [1].")
        try await ServedNode.serving(documents(model.generator)) { node in
            let control = control.map { ["deadline_ms": JSONValue.integer($0)] }
            let answer = try await node.ask(
                Self.question,
                deadline: header,
                control: control ?? [:]
            )
            #expect(answer.text?.contains("6.000.000") == !isLong)
        }
        #expect(model.log.requests.isEmpty == !isLong)
        try await model.stop()
    }

    @Test(arguments: ["0", "-5"])
    func `refuses a call whose deadline has passed`(header: String) async throws {
        let shelf = KnowledgeShelf(try SampleExpert.knowledge())
        try await ServedNode.serving(.documents(shelf, generator: nil)) { node in
            let answer = try await node.ask(Self.question, deadline: header)
            #expect(answer.status == 504)
            #expect(answer.code == "deadline_exceeded")
        }
    }

    @Test func `forwards to its upstream and hands the text on without evidence`() async throws {
        let model = try await ScriptedModel.streaming("Mức ", "phạt\u{200B} <b>4 triệu</b>.")
        try await ServedNode.serving(.upstream(GeneratorClient(model.generator))) { node in
            let answer = try await node.ask("Phạt mấy?", control: ["part": .string("mấy?")])
            #expect(answer.text == "Mức phạt <b>4 triệu</b>.")
            #expect(answer.body["vanmieu"]?["confidence"] == .number(0.5))
            #expect(answer.body["vanmieu"]?["evidence"]?.array?.isEmpty == true)
            #expect(answer.body["vanmieu"]?["abstained"]?.bool == false)
        }
        let request = try #require(model.log.requests.first)
        #expect(request.contains("Phạt mấy?\\n\\nChỉ trả lời phần này của câu hỏi: mấy?"))
        try await model.stop()
    }

    @Test(arguments: [
        ScriptedModel.Deed.send(ScriptedModel.response(500, "{}")),
        .sendAndClose(ScriptedModel.streamHead + "data: {{\n"),
        .sendAndClose(ScriptedModel.streamHead + ScriptedModel.stream(["Mức"])),
        .sendAndClose(ScriptedModel.streamHead + "data: [DONE]\n"),
        .sendForever(ScriptedModel.streamHead, piece: ScriptedModel.stream(["a. "])),
    ])
    func `says that its upstream failed`(deed: ScriptedModel.Deed) async throws {
        let model = try await ScriptedModel.start(deed)
        try await ServedNode.serving(.upstream(GeneratorClient(model.generator))) { node in
            let answer = try await node.ask("Phạt mấy?")
            #expect(answer.status == 502)
            #expect(answer.code == "upstream_error")
        }
        try await model.stop()
    }

    @Test func `says that its upstream was not done in time`() async throws {
        let model = try await ScriptedModel.start(.keepSilent)
        try await ServedNode.serving(.upstream(GeneratorClient(model.generator))) { node in
            let answer = try await node.ask("Phạt mấy?", deadline: "1000")
            #expect(answer.status == 504)
            #expect(answer.code == "deadline_exceeded")
        }
        try await model.stop()
    }

    private func documents(_ generator: Generator) throws -> AnswerSource {
        .documents(
            KnowledgeShelf(try SampleExpert.knowledge()),
            generator: GeneratorClient(generator)
        )
    }
}
