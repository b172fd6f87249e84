import ExpertDispatch
import FoundationEssentials
import NIOCore
import Testing
import Wire

@Suite(.timeLimit(.minutes(5)))
struct NodeCallerTests {
    private static let body = #"{"choices": [{"message": {"content": "Sáu mươi ngày."}}]}"#
    private static let reply = NodeOutcome.replied(
        ExpertReply(text: "Sáu mươi ngày.", report: .init(confidence: 0.5, abstained: false))
    )

    @Test func `a node's answer is the reply`() async throws {
        let node = try await ScriptedNode.answering(Self.body)
        #expect(try await LoopbackCaller.make().ask(node.address) == Self.reply)
    }

    @Test func `a node gets question, part, deadline and who asks`() async throws {
        let node = try await ScriptedNode.start(path: "/luat") { _, _ in
            .send(ScriptedNode.response(200, Self.body))
        }
        _ = try await LoopbackCaller.make().ask(node.address, part: "bao lâu")
        let request = try #require(node.log.requests.first)
        #expect(request.hasPrefix("POST /luat/v1/chat/completions HTTP/1.1\r\n"))
        #expect(request.contains("\r\nauthorization: Bearer token-for-luat\r\n"))
        #expect(request.contains("\r\nx-request-id: rec_1\r\n"))
        #expect(request.contains("\r\nhost: 127.0.0.1:\(node.address.port)\r\n"))
        let body = try #require(request.split(separator: "\r\n\r\n").last)
        let chat = try ChatRequestReader().read(Array(body.utf8))
        #expect(chat.messages == [.init(role: "user", text: "Thử việc bao lâu?")])
        #expect(chat.control.part == "bao lâu")
        let left = try #require(chat.control.deadlineMilliseconds)
        #expect((1...30_000).contains(left))
    }

    @Test func `what a question leans on stands before it as a user's turn`() async throws {
        let node = try await ScriptedNode.answering(Self.body)
        _ = try await LoopbackCaller.make().ask(node.address, after: "Hợp đồng có mấy loại?")
        let body = try #require(node.log.requests.first?.split(separator: "\r\n\r\n").last)
        let chat = try ChatRequestReader().read(Array(body.utf8))
        #expect(chat.messages.map(\.role) == ["user", "user"])
        #expect(chat.messages.map(\.text) == ["Hợp đồng có mấy loại?", "Thử việc bao lâu?"])
    }

    @Test func `a kept connection serves the next call`() async throws {
        let node = try await ScriptedNode.answering(Self.body)
        let caller = try await LoopbackCaller.make()
        for _ in 0..<5 { #expect(try await caller.ask(node.address) == Self.reply) }
        #expect(node.log.connections == 1)
        #expect(node.log.requests.count == 5)
        try await caller.closeIdleConnections()
        try await node.log.closing.get()
    }

    @Test func `a connection that the node wants closed is closed`() async throws {
        let node = try await ScriptedNode.start { _, _ in
            .send(ScriptedNode.response(200, Self.body, headers: "connection: close\r\n"))
        }
        let caller = try await LoopbackCaller.make()
        for _ in 0..<3 { #expect(try await caller.ask(node.address) == Self.reply) }
        #expect(node.log.connections == 3)
        #expect(node.log.requests.count == 3)
        try await node.log.closing.get()
    }

    @Test func `an answer that ends with its connection is an answer`() async throws {
        let node = try await ScriptedNode.start { _, _ in
            .sendAndClose("HTTP/1.1 200 OK\r\n\r\n\(Self.body)")
        }
        let caller = try await LoopbackCaller.make()
        for _ in 0..<3 { #expect(try await caller.ask(node.address) == Self.reply) }
    }

    @Test func `where the first node refuses, the second is asked`() async throws {
        let node = try await ScriptedNode.answering(Self.body)
        let closed = try ScriptedNode.closed()
        #expect(try await LoopbackCaller.make().ask(closed, node.address) == Self.reply)
    }

    @Test func `where the first node hangs up unasked, the second is asked`() async throws {
        let first = try await ScriptedNode.start { _, _ in .sendAndClose("") }
        let second = try await ScriptedNode.answering(Self.body)
        let outcome = try await LoopbackCaller.make().ask(first.address, second.address)
        #expect(outcome == Self.reply)
        #expect(first.log.requests.count == 1)
    }

    @Test func `no third node is asked`() async throws {
        let third = try await ScriptedNode.answering(Self.body)
        let (first, second) = (try ScriptedNode.closed(), try ScriptedNode.closed())
        let outcome = try await LoopbackCaller.make().ask(first, second, third.address)
        #expect(status(outcome) == .failed)
        #expect(third.log.connections == 0)
    }

    @Test func `without any node the call fails at once`() async throws {
        #expect(status(try await LoopbackCaller.make().ask()) == .failed)
    }

    @Test func `a kept connection that died is replaced once, at the same node`() async throws {
        let node = try await ScriptedNode.start { connection, request in
            connection == 0 && request == 1
                ? .sendAndClose("") : .send(ScriptedNode.response(200, Self.body))
        }
        let caller = try await LoopbackCaller.make()
        for _ in 0..<3 { #expect(try await caller.ask(node.address) == Self.reply) }
        #expect(node.log.connections == 2)
        #expect(node.log.requests.count == 4)
    }

    @Test func `a node that hangs up every time is asked once afresh, then given up`()
        async throws
    {
        let node = try await ScriptedNode.start { connection, request in
            connection == 0 && request == 0
                ? .send(ScriptedNode.response(200, Self.body)) : .sendAndClose("")
        }
        let caller = try await LoopbackCaller.make()
        _ = try await caller.ask(node.address)
        #expect(status(try await caller.ask(node.address)) == .failed)
        #expect(node.log.requests.count == 3)
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n{",
        "HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
    ])
    func `an answer that breaks off is a failure, and nobody else is asked`(
        said: String
    ) async throws {
        let first = try await ScriptedNode.start { _, _ in .sendAndClose(said) }
        let second = try await ScriptedNode.answering(Self.body)
        let outcome = try await LoopbackCaller.make().ask(first.address, second.address)
        #expect(status(outcome) == .failed)
        #expect(second.log.connections == 0)
    }

    @Test func `what is no HTTP is a failure`() async throws {
        let node = try await ScriptedNode.start { _, _ in .send("SSH-2.0-OpenSSH_9.2\r\n") }
        #expect(status(try await LoopbackCaller.make().ask(node.address)) == .failed)
    }

    @Test(arguments: [ScriptedNode.Deed.keepSilent, .send("HTTP/1.1 200 OK\r\n"), .send("HT")])
    func `a silent node has run out of time at the deadline`(
        deed: ScriptedNode.Deed
    ) async throws {
        let node = try await ScriptedNode.start { _, _ in deed }
        let caller = try await LoopbackCaller.make()
        let outcome = try await caller.ask(node.address, within: .milliseconds(60))
        #expect(status(outcome) == .timeout)
        try await node.log.closing.get()
    }

    @Test func `a call whose time is over before it starts has run out of time`() async throws {
        let node = try await ScriptedNode.answering(Self.body)
        let caller = try await LoopbackCaller.make()
        #expect(status(try await caller.ask(node.address, within: .seconds(-1))) == .timeout)
    }

    @Test(arguments: [
        (401, ExpertReport.Status.refused), (403, .refused), (429, .shed), (503, .shed),
        (504, .timeout), (500, .failed), (502, .failed), (404, .failed), (400, .failed),
        (302, .failed), (201, .failed),
    ])
    func `a node's status tells how the call ended`(
        code: Int,
        expected: ExpertReport.Status
    ) async throws {
        let node = try await ScriptedNode.answering(Self.body, status: code)
        #expect(status(try await LoopbackCaller.make().ask(node.address)) == expected)
    }

    @Test(arguments: ["xin chào", "", "[]", #"{"choices": []}"#])
    func `an answer without a choice is a failure`(body: String) async throws {
        let node = try await ScriptedNode.answering(body)
        #expect(status(try await LoopbackCaller.make().ask(node.address)) == .failed)
    }

    @Test func `an over-long answer is cut off`() async throws {
        let long = String(repeating: "a", count: 5 << 20)
        let node = try await ScriptedNode.answering(long)
        let outcome = try await LoopbackCaller.make().ask(node.address)
        #expect(status(outcome) == .failed)
        guard case .failed(_, let reason) = outcome else { return }
        #expect(reason.contains("longer than"))
    }

    @Test func `a cancelled call completes nothing and lets go of its connection`() async throws {
        let node = try await ScriptedNode.start { _, _ in .keepSilent }
        let caller = try await LoopbackCaller.make()
        #expect(try await !caller.askAndCancel(onceReceivedBy: node))
    }

    @Test func `a call cancelled while it connects leaves no connection behind`() async throws {
        let node = try await ScriptedNode.answering(Self.body)
        let caller = try await LoopbackCaller.make()
        #expect(try await !caller.askAndCancel(node.address, closing: node.log.closing))
        #expect(node.log.requests.isEmpty)
    }

    private func status(_ outcome: NodeOutcome) -> ExpertReport.Status {
        switch outcome {
        case .replied: .ok
        case .failed(let status, _): status
        }
    }
}
