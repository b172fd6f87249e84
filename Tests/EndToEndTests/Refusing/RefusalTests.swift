import FoundationEssentials
import Testing
import Wire

@Suite(.serialized, .sharedNetwork)
struct RefusalTests {
    private static let limit = 1 << 20

    @Test(arguments: RefusedRequest.chats)
    func `a request that cannot be taken is told which field is wrong`(
        request: RefusedRequest
    ) async throws {
        let reply = try await SharedNetwork.current.send(
            "POST",
            "/v1/chat/completions",
            bytes: Data(request.body.utf8)
        )
        #expect(reply.status == request.status)
        #expect(reply.problem == request.code)
        #expect(reply.field == request.field)
        expectMergedBody(reply)
    }

    @Test(arguments: [
        ("GET", "/v1/models"), ("GET", "/v1/models/vanmieu-auto"), ("POST", "/v1/chat/completions"),
        ("POST", "/v1/route"), ("GET", "/v1/records"), ("GET", "/v1/records/rec_x"),
        ("GET", "/v1/experts"), ("GET", "/v1/experts/mau-phap-luat/luat"),
        ("PUT", "/v1/experts/mau-phap-luat/luat"),
        ("POST", "/v1/experts/mau-phap-luat/luat/challenge"),
        ("PATCH", "/v1/experts/mau-phap-luat/luat/state"),
        ("DELETE", "/v1/experts/mau-phap-luat/luat"),
    ])
    func `no key and a wrong key are told apart from each other and open nothing`(
        method: String,
        path: String
    ) async throws {
        let network = try SharedNetwork.current
        let wrong = "vm_app_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        let replies = [
            try await network.send(method, path, key: ""),
            try await network.send(method, path, key: wrong),
            try await network.send(method, path, key: "x y z"),
        ]
        for reply in replies {
            #expect(reply.status == 401)
            #expect(reply.problem == "invalid_api_key")
            #expect(reply.headers["www-authenticate"]?.hasPrefix("Bearer") == true)
            expectMergedBody(reply)
        }
        #expect(replies[0].text != replies[1].text)
    }

    @Test func `a key of a ministry asks no questions and one of an application changes no expert`()
        async throws
    {
        let network = try SharedNetwork.current
        let ministry = network.folder.organisationKey("luat")
        let asked = try await network.ask(Network.lawQuestion, key: ministry)
        let expert = "/v1/experts/mau-phap-luat/luat"
        let changed = try await network.send("POST", "\(expert)/challenge")
        let other = network.folder.organisationKey("y-te")
        let foreign = try await network.send("POST", "\(expert)/challenge", key: other)
        for reply in [asked, changed, foreign] {
            #expect(reply.status == 403)
            #expect(reply.problem == "policy_denied")
            expectMergedBody(reply)
        }
    }

    @Test(arguments: [
        ("GET", "/khong-co"), ("GET", "/v1"), ("GET", "/v1/records/rec_khongco"),
        ("POST", "/v1/completions"), ("DELETE", "/v1/models"), ("PUT", "/v1/chat/completions"),
        ("GET", "/v1/chat/completions"), ("GET", "/v1/chat/completions/x"),
        ("GET", "/..%2f..%2fetc"),
    ])
    func `an unknown path or method is a problem like any other`(
        method: String,
        path: String
    ) async throws {
        let reply = try await SharedNetwork.current.send(method, path)
        #expect(reply.status == 404 || reply.status == 405)
        #expect(reply.headers["content-type"]?.hasPrefix("application/json") == true)
        expectMergedBody(reply)
    }

    @Test(arguments: ["/v1/chat/completions", "/v1/route"])
    func `a body of a byte more than a mebibyte is too long`(path: String) async throws {
        let network = try SharedNetwork.current
        let long = try await network.send("POST", path, bytes: body(of: Self.limit + 1))
        #expect(long.status == 413)
        #expect(long.problem == "request_too_large")
        expectMergedBody(long)

        let longest = try await network.send("POST", path, bytes: body(of: Self.limit))
        #expect(longest.status == 200)
    }

    @Test(arguments: ["/v1/chat/completions", "/v1/route"])
    func `a body without a length is cut off at the same byte`(path: String) async throws {
        let network = try SharedNetwork.current
        let connection = try RawConnection(to: network)
        connection.send(
            """
            POST \(path) HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\
            Authorization: Bearer \(network.folder.applicationKey)\r\nConnection: close\r\n\r\n
            """
        )
        connection.send("\(String(Self.limit + 1, radix: 16))\r\n")
        connection.send([UInt8](body(of: Self.limit + 1)))
        connection.send("\r\n0\r\n\r\n")
        let response = connection.receive { $0.contains("request_too_large") }
        #expect(response.hasPrefix("HTTP/1.1 413 "), "\(response.prefix(300))")
    }

    @Test func `a question longer than a page is too long however short its body`() async throws {
        let question = String(repeating: "thuế ", count: 5_000)
        let reply = try await SharedNetwork.current.ask(question)
        #expect(reply.status == 400)
        #expect(reply.problem == "context_length_exceeded")
    }

    @Test(arguments: [1, 2, 5])
    func `a deadline too short for anyone ends in time`(milliseconds: Int) async throws {
        let began = ContinuousClock.now
        let reply = try await SharedNetwork.current.ask(
            "\(Network.lawQuestion) \(Network.financeQuestion)",
            control: ["deadline_ms": .integer(milliseconds)]
        )
        #expect(ContinuousClock.now - began < .milliseconds(milliseconds) + .seconds(5))
        if reply.status == 504 {
            #expect(reply.problem == "deadline_exceeded")
            #expect(reply.headers["x-should-retry"] == "false")
            #expect(!reply.missing.isEmpty)
        } else {
            #expect(reply.status == 200)
            #expect(["answered", "partial"].contains(reply.verdict))
        }
    }

    @Test func `what is not known in a request is passed over`() async throws {
        let more: [String: JSONValue] = [
            "temperature": .number(0.2), "seed": .integer(1), "user": .string("u"),
            "response_format": .object(["type": .string("text")]), "la": .array([.null]),
        ]
        let reply = try await SharedNetwork.current.ask(Network.lawQuestion, more: more)
        #expect(reply.verdict == "answered")
    }

    /// OpenAI's `error` and the members of RFC 9457, saying the same.
    private func expectMergedBody(
        _ reply: Reply,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let error = reply.json["error"]
        let hasError =
            error?["message"]?.string?.isEmpty == false && error?["type"]?.string != nil
            && error?["code"]?.string != nil && error?["param"] != nil
        #expect(hasError, "\(reply.text)", sourceLocation: sourceLocation)
        let code = error?["code"]?.string ?? "?"
        #expect(
            reply.json["type"]?.string?.hasSuffix("/problems/\(code)") == true,
            sourceLocation: sourceLocation
        )
        #expect(reply.json["status"]?.integer == reply.status, sourceLocation: sourceLocation)
        #expect(reply.json["title"]?.string != nil, sourceLocation: sourceLocation)
        #expect(reply.json["detail"]?.string != nil, sourceLocation: sourceLocation)
        #expect(reply.headers["x-should-retry"] != nil, sourceLocation: sourceLocation)
    }

    /// A question in a body of exactly `length` bytes.
    private func body(of length: Int) -> Data {
        let head = #"{"model":"vanmieu-auto","messages":[{"role":"user","content":"thuế"}],"pad":""#
        let tail = #""}"#
        let pad = length - head.utf8.count - tail.utf8.count
        return Data("\(head)\(String(repeating: "a", count: pad))\(tail)".utf8)
    }
}
