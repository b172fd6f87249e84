import FoundationEssentials
import Testing
import Wire

/// How requests are told apart on one connection, and how it ends.
extension ConnectionTests {
    @Test func `a client that sends no more after its question still gets the answer`()
        async throws
    {
        let network = try SharedNetwork.current
        let connection = try RawConnection(to: network)
        connection.send(try chat(network))
        connection.finishSending()
        let text = connection.receive()
        #expect(RawResponse.all(in: text).map(\.status) == [200])
        #expect(text.contains("\"verdict\":\"answered\""))
    }

    @Test(arguments: ["chat", "models"])
    func `requests sent before a client stopped sending are all answered`(
        first: String
    ) async throws {
        let network = try SharedNetwork.current
        let connection = try RawConnection(to: network)
        let chat = try chat(network)
        let models = models(network)
        connection.send(
            first == "chat" ? chat + models + chat + chat : models + chat + models + chat
        )
        connection.finishSending()
        let text = connection.receive()
        #expect(RawResponse.all(in: text).map(\.status) == [200, 200, 200, 200])
    }

    @Test(arguments: [false, true])
    func `HTTP/1.0 ends with its response unless it asks to stay`(stays: Bool) async throws {
        let network = try SharedNetwork.current
        let connection = try RawConnection(to: network)
        let header = stays ? "Connection: keep-alive\r\n" : ""
        let chat = try chat(network, version: "1.0", header: header)
        for _ in 0..<(stays ? 3 : 1) {
            connection.send(chat)
            let text = connection.receive { !RawResponse.all(in: $0).isEmpty }
            let response = try #require(RawResponse.all(in: text).first)
            #expect(response.status == 200)
            #expect(response.head.contains("connection: \(stays ? "keep-alive" : "close")"))
            #expect(!response.head.contains("transfer-encoding"))
        }
        guard !stays else { return }
        let isClosed = connection.isClosed
        #expect(isClosed)
    }

    @Test func `a stream over HTTP/1.0 has no chunks and ends with the connection`()
        async throws
    {
        let network = try SharedNetwork.current
        let connection = try RawConnection(to: network)
        let more: [String: JSONValue] = ["stream": .bool(true)]
        connection.send(
            try chat(network, version: "1.0", header: "Connection: keep-alive\r\n", more: more)
        )
        let text = connection.receive()
        let end = try #require(text.firstRange(of: "\r\n\r\n")?.upperBound)
        #expect(!text[..<end].contains("transfer-encoding"))
        #expect(text[end...].hasPrefix("data: {"))
        #expect(text.hasSuffix("data: [DONE]\n\n"))
    }

    @Test func `a chunked question may come byte by byte`() async throws {
        let network = try SharedNetwork.current
        let connection = try RawConnection(to: network)
        for byte in try chunked(chat(network), size: 7) {
            connection.send([byte])
            try await Task.sleep(for: .microseconds(200))
        }
        connection.send(models(network))
        let text = connection.receive { RawResponse.all(in: $0).count == 2 }
        let responses = RawResponse.all(in: text)
        #expect(responses.map(\.status) == [200, 200])
        #expect(responses.first?.body.contains("\"verdict\":\"answered\"") == true)
    }

    @Test func `questions and other requests alternate on one connection fifty times`()
        async throws
    {
        let network = try SharedNetwork.current
        let connection = try RawConnection(to: network)
        let pair = try Array(models(network).utf8) + chunked(chat(network), size: 61)
        connection.send(Array(repeatElement(pair, count: 50).joined()))
        let text = connection.receive { $0.ranges(of: "\"verdict\":\"answered\"").count == 50 }
        let responses = RawResponse.all(in: text)
        #expect(responses.map(\.status) == Array(repeating: 200, count: 100))
        for (place, response) in responses.enumerated() {
            #expect(response.body.contains("chat.completion") == (place % 2 == 1))
        }
    }

    @Test(arguments: ["chat", "models"])
    func `a wish for another protocol is passed over`(kind: String) async throws {
        let network = try SharedNetwork.current
        let connection = try RawConnection(to: network)
        let header = """
            Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\
            HTTP2-Settings: AAMAAABkAAQAAP__\r\n
            """
        connection.send(
            kind == "chat" ? try chat(network, header: header) : models(network, header: header)
        )
        let text = connection.receive { !RawResponse.all(in: $0).isEmpty }
        #expect(text.hasPrefix("HTTP/1.1 200 "))
    }

    @Test(arguments: ["POST /v1/chat/completions", "GET /v1/models"])
    func `a head of 70 KB is refused and the connection ends`(start: String) async throws {
        let network = try SharedNetwork.current
        let connection = try RawConnection(to: network)
        let long = String(repeating: "a", count: 70 << 10)
        connection.send("\(start) HTTP/1.1\r\nHost: a\r\nX-Long: \(long)\r\n\r\n")
        let text = connection.receive()
        #expect(RawResponse.all(in: text).map(\.status) == [413])
        #expect(text.contains("connection: close"))
    }

    @Test(arguments: [0, 1], [false, true])
    func `a body of 1 MiB is read, and one byte more refused`(
        excess: Int,
        inChunks: Bool
    ) async throws {
        let network = try SharedNetwork.current
        let connection = try RawConnection(to: network)
        let chat = try chat(network, padding: (1 << 20) + excess)
        connection.send(inChunks ? try chunked(chat, size: 10_000) : Array(chat.utf8))
        let text = connection.receive { !RawResponse.all(in: $0).isEmpty }
        #expect(RawResponse.all(in: text).map(\.status) == [excess == 0 ? 200 : 413])
        try await expectServing(network, network.router)
    }

    @Test func `a body that is too long is refused before it is sent`() async throws {
        let network = try SharedNetwork.current
        let connection = try RawConnection(to: network)
        connection.send(
            """
            POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\
            Authorization: Bearer \(network.folder.applicationKey)\r\n\
            Content-Length: 1048577\r\n\r\n
            """
        )
        let text = connection.receive()
        #expect(text.hasPrefix("HTTP/1.1 413 "), "\(text.prefix(80))")
    }

    @Test(arguments: [
        "", "Authorization: Bearer vm_app_khong\r\n", "Authorization: Basic eDp5\r\n",
    ])
    func `who has no key is refused before the body is read`(header: String) async throws {
        let network = try SharedNetwork.current
        for framing in ["Content-Length: 900000", "Transfer-Encoding: chunked"] {
            let connection = try RawConnection(to: network)
            connection.send(
                """
                POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\
                \(header)\(framing)\r\n\r\n
                """
            )
            let text = connection.receive()
            #expect(RawResponse.all(in: text).map(\.status) == [401], "\(text.prefix(80))")
            #expect(text.contains("connection: close"))
        }
    }

    @Test func `what an unknown caller sends after it was refused is thrown away`() async throws {
        let network = try SharedNetwork.current
        let chat = try chat(network)
        let connection = try RawConnection(to: network)
        let wrong = chat.replacing(network.folder.applicationKey, with: "vm_app_khong")
        connection.send(chat + wrong + chat + models(network))
        let text = connection.receive()
        #expect(RawResponse.all(in: text).map(\.status) == [200, 401])
    }

    @Test func `bodies of unknown callers fill no memory`() async throws {
        let network = try SharedNetwork.current
        let router = try #require(network.router)
        let before = try #require(ProcessUse(of: router)).memory
        // 75 MB, were they kept.
        let most = try memory(of: router, network, holding: 300)
        #expect(most - before < 25 << 20)
        try await expectServing(network, router)
    }

    /// The router's memory while so many unknown callers have each sent a quarter of a megabyte.
    private func memory(of router: Int32, _ network: Network, holding count: Int) throws -> Int {
        guard count > 0 else { return try #require(ProcessUse(of: router)).memory }
        let connection = try RawConnection(to: network)
        connection.send(
            "POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n"
        )
        connection.send([UInt8](repeating: 32, count: 256 << 10))
        // Keeps the connection open until then.
        defer { connection.send("") }
        return try memory(of: router, network, holding: count - 1)
    }

    /// The same request with its body in chunks of `size` bytes.
    private func chunked(_ request: String, size: Int) throws -> [UInt8] {
        let end = try #require(request.firstRange(of: "\r\n\r\n")?.upperBound)
        let coding = "Transfer-Encoding: chunked"
        var bytes = Array(request[..<end].replacing(/Content-Length: \d+/, with: coding).utf8)
        var body = Array(request[end...].utf8)[...]
        while !body.isEmpty {
            let chunk = body.prefix(size)
            bytes += Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk
            bytes += Array("\r\n".utf8)
            body = body.dropFirst(size)
        }
        return bytes + Array("0\r\n\r\n".utf8)
    }

    /// A question whose body is filled up with spaces to `padding` bytes.
    private func chat(_ network: Network, padding: Int) throws -> String {
        let chat = try chat(network)
        let end = try #require(chat.firstRange(of: "\r\n\r\n")?.upperBound)
        let body = chat[end...]
        return chat[..<end].replacing(/Content-Length: \d+/, with: "Content-Length: \(padding)")
            + body + String(repeating: " ", count: padding - body.utf8.count)
    }
}
