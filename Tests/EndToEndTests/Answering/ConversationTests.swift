import Testing
import Wire

@Suite(.serialized, .sharedNetwork)
struct ConversationTests {
    @Test func `a follow-up is answered about what went before it`() async throws {
        let network = try SharedNetwork.current
        let turns = [Network.lawQuestion, "còn ô tô thì sao?"]
        let reply = try await network.converse(turns)
        #expect(reply.status == 200)
        #expect(reply.verdict == "answered")
        #expect(reply.content.contains("18.000.000"), "\(reply.content)")
        let route = try #require(reply.report["route"])
        #expect(route["domains"]?.strings("id") == ["law"])
        #expect(route["follow_up"]?.bool == true)
        #expect(route["read_as"]?.string == turns.joined(separator: " "))

        let record = try await network.send("GET", "/v1/records/\(reply.recordID)")
        #expect(record.json["query"]?.string == turns[1])
        #expect(record.json["route"] == route)
    }

    @Test func `a change of subject is answered as if it stood alone`() async throws {
        let network = try SharedNetwork.current
        let reply = try await network.converse([Network.lawQuestion, Network.financeQuestion])
        let alone = try await network.ask(Network.financeQuestion)
        #expect(reply.content == alone.content)
        #expect(reply.report["route"] == alone.report["route"])
        #expect(reply.report["route"]?["follow_up"] == nil)
    }

    @Test func `thanks ask nobody`() async throws {
        let reply = try await SharedNetwork.current.converse([Network.lawQuestion, "Cảm ơn bạn!"])
        #expect(reply.experts.isEmpty)
        #expect(reply.report["route"]?["strategy"]?.string == "none")
    }

    @Test func `a conversation is routed as it would be answered`() async throws {
        let turns = ["Làm hộ chiếu cần giấy tờ gì?", "the mat bao lau"]
        let body = Network.conversation(turns)
        let reply = try await SharedNetwork.current.send("POST", "/v1/route", body)
        #expect(reply.json["plan"]?.strings("expert").first == "mau-hanh-chinh/hanh-chinh")
        #expect(reply.json["route"]?["read_as"]?.string == turns.joined(separator: " "))
    }
}

extension Network {
    /// Asks the last of `turns`, the others having been asked and answered before.
    fileprivate func converse(_ turns: [String]) async throws -> Reply {
        try await send("POST", "/v1/chat/completions", Self.conversation(turns))
    }

    fileprivate static func conversation(_ turns: [String]) -> JSONValue {
        let earlier = turns.dropLast().flatMap {
            [message("user", $0), message("assistant", "Xin xem các nguồn dưới đây.")]
        }
        return .object([
            "model": .string("vanmieu-auto"),
            "messages": .array(earlier + turns.suffix(1).map { message("user", $0) }),
        ])
    }

    private static func message(_ role: String, _ text: String) -> JSONValue {
        .object(["role": .string(role), "content": .string(text)])
    }
}
