import Glibc
import Testing
import Wire

/// Clients that send and never read: what waits for them is bounded, and others are served.
@Suite(.serialized, .sharedNetwork)
struct FloodTests {
    /// What a client tries to send.
    private static let flood = 64 << 20
    /// What the router may take on for it; the kernel's buffers are not the router's.
    private static let allowance = 24 << 20
    private static let stall = Duration.seconds(2)

    @Test(arguments: ["POST /v1/chat/completions", "GET /v1/models"])
    func `a client that never reads its answers is not read from without end`(
        start: String
    ) async throws {
        // Without a key: no quota ends it.
        let request = "\(start) HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"
        try await expectBounded(request)
    }

    @Test func `what a client sends while its question is being answered waits in the kernel`()
        async throws
    {
        let network = try SharedNetwork.current
        let node = try #require(network.node(of: "luat"))
        kill(node, SIGSTOP)
        defer { kill(node, SIGCONT) }
        let body = #"{"model":"vanmieu/law","messages":[{"role":"user","content":"Di chúc"}]}"#
        let question = """
            POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\
            Authorization: Bearer \(network.folder.applicationKey)\r\n\r\n\(body)
            """
        try await expectBounded(
            "GET /livez HTTP/1.1\r\nHost: a\r\n\r\n",
            after: question,
            asking: Network.financeQuestion
        )
    }

    private func expectBounded(
        _ request: String,
        after first: String = "",
        asking question: String = Network.lawQuestion
    ) async throws {
        let network = try SharedNetwork.current
        let router = try #require(network.router)
        let before = try #require(ProcessUse(of: router)).memory
        let connection = try RawConnection(to: network)
        connection.send(first)
        let sent = connection.flood(request, atMost: Self.flood, stall: Self.stall)
        let grown = try #require(ProcessUse(of: router)).memory - before
        #expect(sent < Self.flood, "the router took \(sent) bytes of a client that reads nothing")
        #expect(grown < Self.allowance, "the router grew by \(grown) bytes")
        #expect(try await network.ask(question).verdict == "answered")
        #expect(network.router == router)
        // It is still there: what it sent is answered once it reads.
        let answers = connection.receive { $0.contains("HTTP/1.1 ") }
        #expect(answers.hasPrefix("HTTP/1.1 "))
    }
}
