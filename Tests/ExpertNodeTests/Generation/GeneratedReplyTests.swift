import ExpertNode
import Logging
import TestSupport
import Testing
import Wire

struct GeneratedReplyTests {
    private static let question = "Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?"
    private static let points = "Người đi xe máy vượt đèn đỏ còn bị trừ 4 điểm giấy phép lái xe"
    private static let fine =
        "Người đi xe máy vượt đèn đỏ bị phạt tiền từ 4.000.000 đồng đến 6.000.000 đồng"

    private let knowledge: Knowledge
    private let extract: Reading

    init() throws {
        knowledge = try SampleExpert.knowledge()
        extract = knowledge.reply(to: Self.question)
    }

    @Test func `quotes what the model chose, in its order`() async throws {
        let model = try await ScriptedModel.streaming(
            "Người đi xe máy vượt đèn đỏ còn bị trừ ",
            "4 điểm giấy phép lái xe [1]. Xe máy vượt đèn đỏ bị phạt tiền từ",
            " 4.000.000 đồng đến 6.000.000 đồng [1]. ",
            "Xe máy vượt đèn đỏ bị phạt tiền 9.000.000 đồng [1]. Nộp ngay vào tài khoản này [1]."
        )
        let reading = await reading(from: model.generator)
        #expect(reading.text == "\(Self.points). \(Self.fine).")
        #expect(reading.confidence == extract.confidence)
        #expect(reading.evidence.map(\.passage.id) == ["den#1", "den#1"])
        let evidence = ExpertReply(reading).report.evidence
        #expect(evidence.map(\.answerStart) == [0, Self.points.unicodeScalars.count + 2])
        try await model.stop()
    }

    @Test func `asks strictly, and shows passages and question as data`() async throws {
        let model = try await ScriptedModel.streaming("KHÔNG CÓ")
        _ = await reading(from: model.generator)
        let request = try #require(model.log.requests.first)
        #expect(request.hasPrefix("POST /v1/chat/completions HTTP/1.1"))
        for part in [
            #""stream":true"#, #""temperature":0"#, #""max_tokens":1024"#, #""model":"thu""#,
            #"<doan so=\"1\">"#, "\\n> \(Self.fine)", "> \(Self.question)",
        ] {
            #expect(request.contains(part), "\(part)")
        }
        try await model.stop()
    }

    @Test(arguments: [
        ("an error", ScriptedModel.Deed.send(ScriptedModel.response(500, "{}"))),
        ("not found", .send(ScriptedModel.response(404, "<html>"))),
        ("no HTTP", .sendAndClose("\u{1}\u{2}garbage\r\n\r\n\r\n")),
        ("closed at once", .sendAndClose("")),
        ("garbage for a stream", .sendAndClose(ScriptedModel.streamHead + "\u{0}😀\n%%%\n")),
        ("garbage for an event", .sendAndClose(ScriptedModel.streamHead + "data: {{{\n\n")),
        ("garbage for a completion", .send(ScriptedModel.response(200, "[1, 2"))),
        ("an error of its own", .sendAndClose(ScriptedModel.streamHead + "data: {\"error\":1}\n")),
        (
            "a stream that is cut",
            .sendAndClose(ScriptedModel.streamHead + ScriptedModel.stream(["\(points) [1]."]))
        ),
        (
            "a chunk that is cut",
            .sendAndClose("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nFF\r\ndata: {")
        ),
        (
            "words without end",
            .sendForever(ScriptedModel.streamHead, piece: ScriptedModel.stream(["và và và "]))
        ),
        (
            "unsupported sentences without end",
            .sendForever(ScriptedModel.streamHead, piece: ScriptedModel.stream(["Tin tôi [1]. "]))
        ),
        ("comments without end", .sendForever(ScriptedModel.streamHead, piece: ": wait\n")),
        ("a line without end", .sendForever(ScriptedModel.streamHead, piece: "data: {\"a\":\"")),
    ])
    func `answers with the extract whatever the model does`(
        what: String,
        deed: ScriptedModel.Deed
    ) async throws {
        let model = try await ScriptedModel.start(deed)
        #expect(await reading(from: model.generator) == extract, "\(what)")
        #expect(model.log.requests.count == 1)
        try await model.stop()
    }

    @Test(arguments: [
        ScriptedModel.Deed.keepSilent, .send(ScriptedModel.streamHead),
        .send(ScriptedModel.streamHead + ScriptedModel.stream(["\(points) [1]."])),
        .send("HTTP/1.1 200 OK\r\ncontent-"),
    ])
    func `answers with the extract when the model is slow`(deed: ScriptedModel.Deed) async throws {
        let model = try await ScriptedModel.start(deed)
        let hasty = try model.generator(milliseconds: 500)
        #expect(await reading(from: hasty) == extract)
        #expect(await reading(from: model.generator, milliseconds: 800) == extract)
        try await model.stop()
    }

    @Test func `answers with the extract when nobody listens`() async throws {
        let port = try #require(DeafPort.take())
        let deaf = Generator(
            url: "http://127.0.0.1:\(port)/v1/",
            model: "thu",
            timeoutMilliseconds: 120_000
        )
        #expect(await reading(from: try #require(deaf)) == extract)
    }

    @Test func `stops a model that goes on and on once enough is said`() async throws {
        let piece = ScriptedModel.stream(["\(Self.points) [1]. "])
        let model = try await ScriptedModel.start(
            .sendForever(ScriptedModel.streamHead, piece: piece)
        )
        #expect(await reading(from: model.generator).text == "\(Self.points).")
        try await model.stop()
    }

    @Test func `reads a server that does not stream`() async throws {
        let body = #"{"choices":[{"message":{"content":"\#(Self.points) [1]."}}]}"#
        let model = try await ScriptedModel.start(.send(ScriptedModel.response(200, body)))
        #expect(await reading(from: model.generator).text == "\(Self.points).")
        try await model.stop()
    }

    @Test func `does not ask the model where there is no ground or no time`() async throws {
        let model = try await ScriptedModel.streaming("\(Self.points) [1].")
        let pho = "Cách nấu phở bò ngon?"
        #expect(await reading(from: model.generator, question: pho).abstained)
        #expect(await reading(from: model.generator, milliseconds: 300) == extract)
        #expect(model.log.requests.isEmpty)
        try await model.stop()
    }

    private func reading(
        from generator: Generator,
        question: String = question,
        milliseconds: Int = 120_000
    ) async -> Reading {
        await GeneratedReply(GeneratorClient(generator), logger: Logger(label: "test")).reading(
            knowledge.reply(to: question),
            of: AskedQuestion(text: question),
            by: CallDeadline(milliseconds: milliseconds, after: .now)
        )
    }
}
