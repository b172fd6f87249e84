import ChatServer
import NIOCore
import NIOEmbedded
import Testing
import Wire

/// A connection in memory, on a clock that tests move.
struct ChatConnectionTests {
    private let channel: EmbeddedChannel
    private let keeper: QuestionKeeper

    init() throws {
        channel = EmbeddedChannel()
        keeper = QuestionKeeper(on: channel.embeddedEventLoop)
        try channel.pipeline.syncOperations.addHandler(ChatConnection(keeper))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    @Test func `questions that come together are answered in their order`() throws {
        try send(head(2) + "{}" + head(4) + "{  }")
        #expect(keeper.questions.map(\.body) == ["{}"])
        try answer(0)
        #expect(keeper.questions.map(\.body) == ["{}", "{  }"])
        try answer(1)
        #expect(try received() == [200, 200])
        #expect(channel.isActive)
    }

    @Test func `a body has to come whole within half a minute`() throws {
        try send(head(40) + "{")
        for _ in 0..<29 {
            channel.embeddedEventLoop.advanceTime(by: .seconds(1))
            try send(" ")
        }
        #expect(try received().isEmpty)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(try received() == [408])
        #expect(keeper.questions.map(\.refused) == [.requestTimeout])
        try send("}")
        #expect(keeper.questions.map(\.body) == [nil])
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }

    @Test func `an answer may take longer than a body`() throws {
        try send(head(2) + "{")
        try send("}")
        channel.embeddedEventLoop.advanceTime(by: .seconds(31))
        try answer(0)
        try send(head(2) + "{")
        channel.embeddedEventLoop.advanceTime(by: .seconds(29))
        try send("}")
        try answer(1)
        #expect(try received() == [200, 200])
        #expect(channel.isActive)
    }

    @Test func `who may not ask is told so before the body has come`() throws {
        try send("POST /v1/chat/completions HTTP/1.1\r\nContent-Length: 9\r\n\r\n")
        #expect(try received() == [401])
        #expect(keeper.questions.isEmpty)
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }

    @Test(arguments: [("", true), ("Connection: close\r\n", false)])
    func `what is sent often keeps or ends the connection like all else`(
        field: String,
        goesOn: Bool
    ) throws {
        let often = PreparedResponse(ResponseHead(status: 503), body: Array("{}".utf8))
        try send(head(2, field) + "{}")
        keeper.questions[0].sink.respond(often)
        channel.embeddedEventLoop.run()
        let bytes = try #require(try channel.readOutbound(as: ByteBuffer.self))
        let close = goesOn ? "" : "connection: close\r\n"
        #expect(
            String(buffer: bytes)
                == "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 2\r\n\(close)\r\n{}"
        )
        #expect(channel.isActive == goesOn)
    }

    @Test(arguments: ["{", "{}"])
    func `a client that goes away has its question given up`(body: String) throws {
        try send(head(2) + body)
        try channel.close().wait()
        #expect(keeper.questions.map(\.isAbandoned) == [true])
    }

    private func head(_ length: Int, _ field: String = "") -> String {
        "POST /v1/chat/completions HTTP/1.1\r\nAuthorization: Bearer a\r\n\(field)"
            + "Content-Length: \(length)\r\n\r\n"
    }

    private func send(_ text: String) throws {
        try channel.writeInbound(ByteBuffer(string: text))
        channel.embeddedEventLoop.run()
    }

    private func answer(_ place: Int) throws {
        let question = try #require(keeper.questions.dropFirst(place).first)
        question.sink.respond(ResponseHead(status: 200), body: [])
        channel.embeddedEventLoop.run()
    }

    /// The statuses of the responses that have come.
    private func received() throws -> [Int] {
        var statuses: [Int] = []
        while let bytes = try channel.readOutbound(as: ByteBuffer.self) {
            let words = String(buffer: bytes).split(separator: " ")
            statuses.append(try #require(words.dropFirst().first.flatMap { Int($0) }))
        }
        return statuses
    }
}
