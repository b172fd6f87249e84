import Testing
import Wire

@Suite(.serialized, .sharedNetwork)
struct FeedbackTests {
    @Test func `feedback moves an expert's standing, and taking it back moves it home`()
        async throws
    {
        let network = try SharedNetwork.current
        let before = try await standing(network)
        let id = try await network.ask(Network.lawQuestion).recordID
        let said = try await give(network, id, ["useful": .bool(false), "note": .string("sai")])
        #expect(said.status == 200)
        #expect(said.json["experts"]?.array == [.string("mau-phap-luat/luat")])
        #expect(try await standing(network) < before)

        let taken = try await network.send("DELETE", "/v1/feedback/\(id)")
        #expect(taken.status == 204)
        #expect(try await standing(network) == before)
        let again = try await network.send("DELETE", "/v1/feedback/\(id)")
        #expect(again.status == 404)
    }

    @Test(arguments: [
        (["useful": .bool(true)] as [String: JSONValue], "wrong_expert"),
        (["useful": .bool(false), "wrong_expert": .string("a/b c")], "wrong_expert"),
        (["useful": .bool(false), "wrong_expert": .string("mau-y-te/y-te")], "wrong_expert"),
        (["useful": .bool(false), "right_domain": .string("astrology")], "right_domain"),
        (["useful": .string("no")], "useful"),
        ([:], "useful"),
    ])
    func `feedback that cannot be meant is refused with the member at fault`(
        members: [String: JSONValue],
        member: String
    ) async throws {
        let network = try SharedNetwork.current
        let id = try await network.ask(Network.lawQuestion).recordID
        var members = members
        if member == "wrong_expert", members["wrong_expert"] == nil {
            members["wrong_expert"] = .string("mau-phap-luat/luat")
        }
        let reply = try await give(network, id, members)
        #expect((400...422).contains(reply.status))
        #expect(reply.json["error"]?["param"]?.string == member)
    }

    @Test func `nobody speaks of another's record, and only an admin reads all`() async throws {
        let network = try SharedNetwork.current
        let id = "rec_00000000000000000000000000000000"
        #expect(try await give(network, id, ["useful": .bool(true)]).status == 404)
        #expect(try await network.send("GET", "/v1/feedback").status == 403)
        let key = network.folder.adminKey
        #expect(try await network.send("GET", "/v1/feedback", key: key).status == 200)
    }

    private func give(
        _ network: Network,
        _ record: String,
        _ members: [String: JSONValue]
    ) async throws -> Reply {
        var body = members
        body["record_id"] = .string(record)
        return try await network.send("POST", "/v1/feedback", .object(body))
    }

    private func standing(_ network: Network) async throws -> Double {
        let body = JSONValue.object(["query": .string(Network.lawQuestion)])
        let reply = try await network.send("POST", "/v1/route", body)
        let considered = try #require(reply.json["considered"]?.array)
        let law = considered.first { $0["expert"]?.string == "mau-phap-luat/luat" }
        guard case .number(let value) = law?["features"]?["standing"] else {
            throw NoStanding()
        }
        return value
    }

    private struct NoStanding: Error {}
}
