import ExpertNode
import NIOCore
import NIOPosix
import Testing
import Wire

/// A node whose router asks for a stream.
@Suite(.timeLimit(.minutes(5)))
struct StreamingNodeTests {
    private static let question = "Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?"

    @Test(arguments: [question, "Con mèo nhà bên tên là gì?"])
    func `a reply from documents is the same in events, our object first`(
        question: String
    ) async throws {
        let shelf = KnowledgeShelf(try SampleExpert.knowledge())
        try await ServedNode.serving(.documents(shelf, generator: nil)) { node in
            let whole = try await node.ask(question)
            let heard = try await hear(question, from: node)
            let report = try #require(heard.chunks.first?.report)
            #expect(report.abstained == whole.body["vanmieu"]?["abstained"]?.bool)
            let evidence = whole.body["vanmieu"]?["evidence"]?.array?.count
            #expect(report.evidence.count == evidence)
            #expect(heard.text == whole.text)
            #expect(heard.chunks.last?.finishReason == "stop")
            #expect(heard.isDone)
        }
    }

    @Test func `an upstream's text is passed on while it is written`() async throws {
        let signal = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: Void.self)
        let model = try await ScriptedModel.start(
            .sendInTwo(
                ScriptedModel.streamHead + ScriptedModel.stream([" ", "Mức phạ"]),
                signal.futureResult,
                ScriptedModel.stream(["t\u{200B} <b>4 triệu</b>."]) + "data: [DONE]\n\n"
            )
        )
        try await ServedNode.serving(.upstream(GeneratorClient(model.generator))) { node in
            var texts: [String] = []
            try await node.stream("Phạt mấy?") { data in
                guard let chunk = try? ReplyChunk(data) else { return true }
                if !chunk.text.isEmpty {
                    texts.append(chunk.text)
                    // The upstream goes on only now.
                    signal.succeed()
                }
                return true
            }
            // The last letter might still have taken up a mark.
            #expect(texts.first == " Mức ph")
            #expect(texts.joined() == " Mức phạt <b>4 triệu</b>.")
        }
        signal.succeed()
        try await model.stop()
    }

    @Test(arguments: [
        ScriptedModel.Deed.send(ScriptedModel.response(500, "{}")),
        .sendAndClose(ScriptedModel.streamHead + ScriptedModel.stream([" ", "\\n"])),
        .sendAndClose(ScriptedModel.streamHead + "data: [DONE]\n\n"), .sendAndClose(""),
    ])
    func `an upstream that fails before its first word is an error like any other`(
        deed: ScriptedModel.Deed
    ) async throws {
        let model = try await ScriptedModel.start(deed)
        try await ServedNode.serving(.upstream(GeneratorClient(model.generator))) { node in
            let answer = try await node.refusal("Phạt mấy?")
            #expect(answer.status == 502)
            #expect(answer.code == "upstream_error")
        }
        try await model.stop()
    }

    @Test(arguments: ["", "data: {{\n\n", #"data: {"error":{"message":"hỏng"}}"# + "\n\n"])
    func `a text that breaks off ends with an error and no mark of an end`(
        end: String
    ) async throws {
        let signal = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: Void.self)
        let start = ScriptedModel.streamHead + ScriptedModel.stream(["Mức phạt. "])
        let model = try await ScriptedModel.start(.sendInTwo(start, signal.futureResult, end))
        try await ServedNode.serving(.upstream(GeneratorClient(model.generator))) { node in
            let heard = try await hear("Phạt mấy?", from: node) { signal.succeed() }
            #expect(heard.text == "Mức phạt. ")
            #expect(heard.chunks.last?.failure?.contains("server failed") == true)
            #expect(heard.chunks.allSatisfy { $0.finishReason == nil })
            #expect(!heard.isDone)
        }
        signal.succeed()
        try await model.stop()
    }

    @Test func `a router that goes away has the upstream stop`() async throws {
        let model = try await ScriptedModel.start(
            .sendSlowly(ScriptedModel.streamHead, piece: ScriptedModel.stream(["Mức. "]))
        )
        try await ServedNode.serving(.upstream(GeneratorClient(model.generator))) { node in
            try await node.stream("Phạt mấy?") { _ in false }
            // The model itself would go on for minutes.
            try await model.log.closing.get()
        }
        try await model.stop()
    }

    private static let points =
        "Người đi xe máy vượt đèn đỏ còn bị trừ 4 điểm giấy phép lái xe."
    private static let fine =
        "Người đi xe máy vượt đèn đỏ bị phạt tiền từ 4.000.000 đồng đến 6.000.000 đồng."
    /// What a model writes of the first, the mark and the next sentence begun.
    private static let written = [String(points.dropLast()), " [", "1]. Người đi xe máy vượt"]

    @Test func `a sentence leaves once it is checked, while the model writes the next`()
        async throws
    {
        let signal = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: Void.self)
        let rest = String(Self.fine.dropFirst("Người đi xe máy vượt".count).dropLast())
        let model = try await ScriptedModel.start(
            .sendInTwo(
                ScriptedModel.streamHead + ScriptedModel.stream(Self.written),
                signal.futureResult,
                ScriptedModel.stream(["\(rest) [1]. Tin tôi đi [1]."]) + "data: [DONE]\n\n"
            )
        )
        try await ServedNode.serving(try generating(model)) { node in
            // The model goes on only when its first sentence is here.
            let heard = try await hear(Self.question, from: node) { signal.succeed() }
            let spoken = heard.chunks.filter { !$0.text.isEmpty }
            #expect(spoken.map(\.text) == [Self.points, " " + Self.fine])
            #expect(heard.chunks.map { $0.report?.evidence.count } == [1, nil, 1, nil])
            #expect(heard.isDone)
            let whole = try await node.ask(Self.question)
            #expect(whole.text == heard.text)
            let told = whole.body["vanmieu"]?["evidence"]?.array?.map { $0["answer_start"] }
            let evidence = heard.chunks.flatMap { $0.report?.evidence ?? [] }
            #expect(told == evidence.map { .integer($0.answerStart) })
        }
        signal.succeed()
        try await model.stop()
    }

    @Test(arguments: ["", "data: {{\n\n", #"data: {"error":{"message":"hỏng"}}"# + "\n\n"])
    func `what was said before a model failed stands, and the reading completes it`(
        end: String
    ) async throws {
        let signal = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: Void.self)
        let start = ScriptedModel.streamHead + ScriptedModel.stream(Self.written)
        let model = try await ScriptedModel.start(.sendInTwo(start, signal.futureResult, end))
        try await ServedNode.serving(try generating(model)) { node in
            let heard = try await hear(Self.question, from: node) { signal.succeed() }
            #expect(heard.text == "\(Self.points) \(Self.fine)")
            #expect(heard.chunks.last?.finishReason == "stop")
            #expect(heard.isDone)
            let evidence = heard.chunks.flatMap { $0.report?.evidence ?? [] }
            #expect(evidence.count == 2)
            let text = Array(heard.text.unicodeScalars)
            for each in evidence {
                let quote = Array(each.text.unicodeScalars)[each.quoteStart..<each.quoteEnd]
                #expect(text[each.answerStart..<each.answerEnd] == quote)
            }
        }
        signal.succeed()
        try await model.stop()
    }

    @Test func `a model that fails before its first sentence leaves the reading as it is`()
        async throws
    {
        let deed = ScriptedModel.Deed.sendAndClose(
            ScriptedModel.streamHead + ScriptedModel.stream(["Tin tôi đi [1]. Xe máy"])
        )
        let model = try await ScriptedModel.start(deed)
        try await ServedNode.serving(try generating(model)) { node in
            let heard = try await hear(Self.question, from: node)
            let reading = try SampleExpert.knowledge().reply(to: Self.question)
            #expect(heard.text == reading.text)
            #expect(heard.isDone)
        }
        try await model.stop()
    }

    private func generating(_ model: ScriptedModel) throws -> AnswerSource {
        let shelf = KnowledgeShelf(try SampleExpert.knowledge())
        return .documents(shelf, generator: GeneratorClient(model.generator))
    }

    private struct Heard {
        var chunks: [ReplyChunk] = []
        var isDone = false
        var text: String { chunks.map(\.text).joined() }
    }

    private func hear(
        _ question: String,
        from node: ServedNode,
        whenSpoken: () -> Void = {}
    ) async throws -> Heard {
        var heard = Heard()
        try await node.stream(question) { data in
            heard.isDone = data == ServerSentEvent.doneData
            if !heard.isDone { heard.chunks.append(try ReplyChunk(data)) }
            if !heard.text.isEmpty { whenSpoken() }
            return true
        }
        return heard
    }
}
