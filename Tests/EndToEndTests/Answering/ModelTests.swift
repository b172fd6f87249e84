import Testing
import Wire

@Suite(.serialized, .sharedNetwork)
struct ModelTests {
    private static let domains = [
        "education", "finance", "healthcare", "law", "public_administration",
    ]

    @Test func `the models are the network, its domains and its experts`() async throws {
        let reply = try await SharedNetwork.current.send("GET", "/v1/models")
        #expect(reply.status == 200)
        let ids = reply.json["data"]?.strings("id") ?? []
        let expected = ["vanmieu-auto"] + Self.domains.map { "vanmieu/\($0)" } + Network.experts
        #expect(Set(ids) == Set(expected))
        #expect(ids.count == expected.count)
    }

    @Test(arguments: ["mau-phap-luat/luat", "mau-phap-luat%2Fluat", "mau-phap-luat%2fluat"])
    func `an expert is found with its slash as it is or escaped`(path: String) async throws {
        let reply = try await SharedNetwork.current.send("GET", "/v1/models/\(path)")
        #expect(reply.status == 200)
        #expect(reply.json["id"]?.string == "mau-phap-luat/luat")
        #expect(reply.json["vanmieu"]?["status"]?.string == "healthy")
    }

    @Test func `there is no model of another name`() async throws {
        let reply = try await SharedNetwork.current.send("GET", "/v1/models/gpt-4o")
        #expect(reply.status == 404)
        #expect(reply.problem == "model_not_found")
    }

    @Test func `the model vanmieu and a domain asks that domain whatever the question`()
        async throws
    {
        let reply = try await SharedNetwork.current.ask(
            "Trẻ mấy tuổi vào lớp 1?",
            model: "vanmieu/law"
        )
        #expect(reply.status == 200)
        #expect(reply.report["route"]?["strategy"]?.string == "forced")
        #expect(reply.experts == ["mau-phap-luat/luat"])
        #expect(reply.verdict == "abstained", "an expert does not answer beyond its documents")
    }

    @Test(arguments: ["mau-phap-luat/luat", "mau-y-te/y-te"])
    func `the model owner and name asks that expert and no other`(expert: String) async throws {
        let reply = try await SharedNetwork.current.ask(Network.lawQuestion, model: expert)
        #expect(reply.status == 200)
        #expect(reply.json["model"]?.string == expert)
        #expect(reply.experts == [expert])
        #expect(reply.verdict == (expert == "mau-phap-luat/luat" ? "answered" : "abstained"))
    }

    @Test func `citations off leaves no marks and no sources`() async throws {
        let reply = try await ask(["citations": .string("off")])
        #expect(reply.content.contains("4.000.000"))
        #expect(!reply.content.contains("[1]"))
        #expect(reply.report["citations"] == .array([]))
        #expect(reply.json["choices"]?[0]?["message"]?["annotations"] == .array([]))
    }

    @Test func `max_experts bounds whom a question of two domains is put to`() async throws {
        let network = try SharedNetwork.current
        let both = "\(Network.lawQuestion) \(Network.financeQuestion)"
        #expect(try await network.ask(both).experts.count == 2)
        let one = try await network.ask(both, control: ["max_experts": .integer(1)])
        #expect(one.experts.count == 1)
        #expect(one.verdict == "partial")
    }

    @Test func `explain shows every domain with its probability`() async throws {
        let reply = try await ask(["explain": .bool(true)])
        let domains = try #require(reply.report["route"]?["domains"])
        #expect(domains.strings("id").sorted() == Self.domains)
        #expect(domains[0]?["id"]?.string == "law")
    }

    @Test func `named experts are asked and no others`() async throws {
        let reply = try await ask(["experts": .array([.string("mau-tai-chinh/tai-chinh")])])
        #expect(reply.experts.allSatisfy { $0 == "mau-tai-chinh/tai-chinh" })
    }

    private func ask(_ control: [String: JSONValue]) async throws -> Reply {
        try await SharedNetwork.current.ask(Network.lawQuestion, control: control)
    }
}
