import FoundationEssentials
import Testing
import Wire

@Suite(.serialized, .sharedNetwork)
struct GarbageRegistrationTests {
    private static let expert = "/v1/experts/mau-phap-luat/luat"
    private static let endpoints = [
        ("PUT", expert), ("PUT", "\(expert)/nodes/node-9"), ("POST", "\(expert)/exam"),
        ("PATCH", "\(expert)/state"), ("PUT", "/v1/experts/mau-phap-luat/moi"),
    ]
    private static let proof = #""proof":{"nonce":"a","kid":"b","signature":"c"}"#
    private static let bodies = [
        "", "{", "[]", "null", "7", "\u{0}", "{}", #"{"card":{}}"#, #"{"card":[],\#(proof)}"#,
        #"{"card":{},\#(proof)}"#, #"{"card":{"a":1.5},\#(proof)}"#, #"{"card":"x",\#(proof)}"#,
        #"{"card":{"version":"1.0.0","signatures":[]},\#(proof)}"#,
        #"{"card":{"signatures":[{"protected":"a","signature":"b"}]},\#(proof)}"#,
        #"{"card":{},"proof":7}"#, #"{"url":7,"key":"k"}"#, #"{"url":"http://a","key":"k"}"#,
        #"{"url":"http://10.0.0.1:1","key":"k"}"#, #"{"url":"http://127.0.0.1:1","key":"sai"}"#,
        #"{"url":"http://127.0.0.1:1","key":"k","ttl_s":-1}"#, #"{"questions":[]}"#,
        #"{"questions":[{}]}"#, #"{"questions":"x"}"#, #"{"questions":[{"id":"a"}]}"#,
        #"{"to":"active","reason":"x"}"#, #"{"to":"thần","reason":"x"}"#, #"{"to":7}"#,
        #"{"to":"examined","reason":"x"}"#, #"{"to":"paused"}"#, #"{"to":"submitted","reason":""}"#,
        String(repeating: "[", count: 4_000),
    ]

    @Test(arguments: endpoints, bodies)
    func `rubbish is a problem of its sender, never of the router`(
        endpoint: (method: String, path: String),
        body: String
    ) async throws {
        let reply = try await send(endpoint, body)
        #expect((400..<500).contains(reply.status), "\(reply.status) \(reply.text)")
        #expect(reply.problem != nil && reply.json["title"]?.string != nil)
        #expect(reply.headers["content-type"]?.contains("json") == true)
    }

    @Test(arguments: endpoints)
    func `a member that is missing is named by its JSON pointer`(
        endpoint: (method: String, path: String)
    ) async throws {
        let reply = try await send(endpoint, "{}")
        let pointer = reply.json["errors"]?[0]?["pointer"]?.string
        #expect(pointer?.hasPrefix("/") == true, "\(reply.text)")
    }

    @Test func `rubbish has changed nothing`() async throws {
        let network = try SharedNetwork.current
        let key = network.folder.adminKey
        let expert = try await network.send("GET", Self.expert, key: key).json
        #expect(expert["state"]?.string == "active")
        #expect(expert["card_version"]?.string == "2.0.0")
        #expect(expert["nodes"]?.strings("node") == ["node-1"])
        #expect(
            try await network.send("GET", "/v1/experts/mau-phap-luat/moi", key: key).status == 404
        )
        #expect(try await network.ask(Network.lawQuestion).verdict == "answered")
    }

    @Test func `an owner cannot wave its own expert through`() async throws {
        let network = try SharedNetwork.current
        for state in ["examined", "approved", "shadow", "canary", "active"] {
            let reply = try await send(
                ("PATCH", "\(Self.expert)/state"),
                #"{"to":"\#(state)","reason":"x"}"#
            )
            #expect(reply.status == 403 || reply.status == 409 || reply.status == 422)
        }
        #expect(try await network.ask(Network.lawQuestion).verdict == "answered")
    }

    @Test(arguments: ["A/b", "mau-phap-luat/..", "mau%2Fphap/luat", "vanmieu/luat", "a/b"])
    func `a name that no expert may have is refused`(name: String) async throws {
        let reply = try await send(("POST", "/v1/experts/\(name)/challenge"), "")
        #expect((400..<500).contains(reply.status))
    }

    private func send(
        _ endpoint: (method: String, path: String),
        _ body: String
    ) async throws -> Reply {
        let network = try SharedNetwork.current
        return try await network.send(
            endpoint.method,
            endpoint.path,
            bytes: Data(body.utf8),
            key: network.folder.organisationKey("luat")
        )
    }
}
