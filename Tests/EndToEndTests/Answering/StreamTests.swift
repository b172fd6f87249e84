import Testing
import Wire

@Suite(.serialized, .sharedNetwork)
struct StreamTests {
    @Test(arguments: AskedQuestion.answerable.map(\.text) + AskedQuestion.outOfScope)
    func `a streamed answer adds up to the answer given at once`(question: String) async throws {
        let network = try SharedNetwork.current
        let whole = try await network.ask(question)
        let stream = try await network.ask(question, more: ["stream": .bool(true)])
        #expect(stream.status == 200)
        #expect(stream.headers["content-type"]?.hasPrefix("text/event-stream") == true)
        #expect(stream.streamed == whole.content)
        let report = stream.chunks.compactMap { $0["vanmieu"] }.last { $0["verdict"] != nil }
        #expect(report?["verdict"] == whole.report["verdict"])
        #expect(report?["citations"] == whole.report["citations"])
        #expect(report?["record_id"]?.string == stream.recordID)
    }

    @Test func `a stream has OpenAI's frame`() async throws {
        let stream = try await ask()
        #expect(stream.events.last == "[DONE]")
        #expect(stream.chunks.count == stream.events.count - 1)
        let choices = stream.chunks.compactMap { $0["choices"]?[0] }
        #expect(choices.first?["delta"]?["role"]?.string == "assistant")
        #expect(choices.last?["finish_reason"]?.string == "stop")
        #expect(choices.dropLast().allSatisfy { $0["finish_reason"] == .null })
        #expect(stream.chunks.allSatisfy { $0["object"]?.string == "chat.completion.chunk" })
        #expect(Set(stream.chunks.compactMap { $0["id"]?.string }).count == 1)
        #expect(!stream.text.contains("event:"), "a named event stops OpenAI's clients")
    }

    @Test func `its headers are those that are known before the answer is`() async throws {
        let stream = try await ask()
        #expect(stream.headers["x-vanmieu-domains"] == "law")
        #expect(stream.headers["x-vanmieu-planned"] == "mau-phap-luat/luat")
        #expect(stream.headers["x-vanmieu-verdict"] == nil)
        #expect(stream.headers["x-request-id"] == stream.recordID)
    }

    @Test func `usage is in a stream only where it is asked for`() async throws {
        let without = try await ask()
        #expect(without.chunks.allSatisfy { $0["usage"] == nil })

        let options = JSONValue.object(["include_usage": .bool(true)])
        let with = try await ask(["stream_options": options])
        #expect(with.chunks.dropLast().allSatisfy { $0["usage"] == .null })
        let last = try #require(with.chunks.last)
        #expect(last["choices"] == .array([]))
        #expect((last["usage"]?["total_tokens"]?.integer ?? 0) > 0)
        #expect(with.events.last == "[DONE]")
    }

    @Test func `a refused question is no stream`() async throws {
        let network = try SharedNetwork.current
        let reply = try await network.ask("?", model: "ai-do/nao-do", more: ["stream": .bool(true)])
        #expect(reply.status == 404)
        #expect(reply.problem == "model_not_found")
    }

    private func ask(_ more: [String: JSONValue] = [:]) async throws -> Reply {
        let members = more.merging(["stream": .bool(true)]) { $1 }
        return try await SharedNetwork.current.ask(Network.lawQuestion, more: members)
    }
}
