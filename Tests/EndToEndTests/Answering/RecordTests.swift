import Testing
import Wire

@Suite(.serialized, .sharedNetwork)
struct RecordTests {
    @Test func `a route is decided without asking anyone`() async throws {
        let network = try SharedNetwork.current
        let before = try await network.send("GET", "/v1/records?limit=500").json["data"]?.array
        let body = JSONValue.object(["query": .string(Network.lawQuestion)])
        let reply = try await network.send("POST", "/v1/route", body)
        #expect(reply.status == 200)
        #expect(reply.json["dry_run"]?.bool == true)
        #expect(reply.json["answer"] == nil)
        #expect(reply.json["plan"]?.strings("expert") == ["mau-phap-luat/luat"])
        #expect(reply.json["route"]?["strategy"]?.string == "single")

        let after = try await network.send("GET", "/v1/records?limit=500").json["data"]?.array
        #expect(before?.count == after?.count)
    }

    @Test func `every expert was considered and the rule that left it out is named`()
        async throws
    {
        let body = JSONValue.object(["query": .string(Network.lawQuestion)])
        let reply = try await SharedNetwork.current.send("POST", "/v1/route", body)
        let considered = try #require(reply.json["considered"]?.array)
        #expect(Set(reply.json["considered"]?.strings("expert") ?? []) == Network.experts)
        for expert in considered {
            let isChosen = expert["chosen"]?.bool == true
            #expect(isChosen == (expert["expert"]?.string == "mau-phap-luat/luat"))
            #expect(expert["left_out_by"]?.string == (isChosen ? nil : "other_domain"))
            #expect(expert["features"]?.object?.isEmpty == false)
        }
    }

    @Test func `a chat request can be routed as it stands`() async throws {
        let body = Network.chat(Network.lawQuestion, model: "vanmieu/finance")
        let reply = try await SharedNetwork.current.send("POST", "/v1/route", body)
        #expect(reply.json["plan"]?.strings("expert") == ["mau-tai-chinh/tai-chinh"])
    }

    @Test(arguments: AskedQuestion.answerable.map(\.text) + AskedQuestion.outOfScope)
    func `a record tells the decision that the answer told`(question: String) async throws {
        let network = try SharedNetwork.current
        let reply = try await network.ask(question)
        let record = try await network.send("GET", "/v1/records/\(reply.recordID)")
        #expect(record.status == 200)
        #expect(record.json["record_id"]?.string == reply.recordID)
        #expect(record.json["dry_run"]?.bool == false)
        #expect(record.json["route"] == reply.report["route"])
        #expect(record.json["answer"] == reply.report)
        #expect(record.json["content"]?.string == reply.content)
        #expect(record.json["domains"]?.array?.count == 5)
    }

    @Test func `a record says the day it was made`() async throws {
        let network = try SharedNetwork.current
        let reply = try await network.ask(Network.lawQuestion)
        let record = try await network.send("GET", "/v1/records/\(reply.recordID)")
        let at = try #require(record.json["at"]?.string)
        #expect(at.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil, "\(at)")
    }

    @Test func `another application's record is answered like none`() async throws {
        let network = try SharedNetwork.current
        let mine = try await network.ask(Network.lawQuestion)
        let page = try await network.pageKey()
        let path = "/v1/records/\(mine.recordID)"
        for path in [path, "\(path)/citations/1"] {
            let reply = try await network.send("GET", path, key: page)
            #expect(reply.status == 404)
            #expect(reply.problem == "not_found")
        }
        let none = try await network.send("GET", "/v1/records/rec_khongco", key: page)
        #expect(none.status == 404)

        let theirs = try await network.ask(Network.lawQuestion, key: page)
        #expect(try await network.send("GET", "/v1/records/\(theirs.recordID)").status == 404)
        #expect(try await network.send("GET", path, key: network.folder.adminKey).status == 200)
    }

    @Test func `a list of records holds the caller's own`() async throws {
        let network = try SharedNetwork.current
        let mine = try await network.ask(Network.lawQuestion).recordID
        let theirs = try await network.ask(Network.lawQuestion, key: network.pageKey()).recordID
        let ids = try await network.send("GET", "/v1/records?limit=500")
            .json["data"]?.strings("record_id")
        #expect(ids?.contains(mine) == true)
        #expect(ids?.contains(theirs) == false)
    }

    @Test func `a citation's address gives the quoted passage`() async throws {
        let network = try SharedNetwork.current
        let reply = try await network.ask("\(Network.lawQuestion) \(Network.financeQuestion)")
        let citations = try #require(reply.report["citations"]?.array)
        try #require(citations.count > 1)
        for citation in citations {
            let number = try #require(citation["n"]?.integer)
            let path = "/v1/records/\(reply.recordID)/citations/\(number)"
            #expect(try await network.send("GET", path).json == citation)
        }
        for number in ["0", "\(citations.count + 1)", "x"] {
            let path = "/v1/records/\(reply.recordID)/citations/\(number)"
            #expect(try await network.send("GET", path).status == 404)
        }
    }
}
