import FoundationEssentials
import TestSupport
import Testing
import Wire

struct ChatChunkTests {
    @Test func `finish_reason is null until the end, never absent`() throws {
        let open = try members(of: ChatChunk.sample([.init(.init(content: "Một"))]))
        #expect(open["choices"]?.array?.first?["finish_reason"] == .null)
        let last = try members(of: ChatChunk.sample([.init(.init(), finishReason: "stop")]))
        let choice = try #require(last["choices"]?.array?.first)
        #expect(choice["finish_reason"] == .string("stop"))
        #expect(choice["delta"] == .object([:]))
        #expect(choice["index"] == .integer(0))
    }

    @Test func `usage is absent unless asked for, then null, then the sum`() throws {
        #expect(try members(of: ChatChunk.sample([]))["usage"] == nil)
        #expect(
            try members(of: ChatChunk.sample([], usage: ChatChunk.UsageMember.none))["usage"]
                == .null
        )
        let sum = ChatChunk.UsageMember.total(Usage(prompt: 1, completion: 2))
        let last = try members(of: ChatChunk.sample([], usage: sum))
        #expect(last["usage"]?["total_tokens"] == .integer(3))
        #expect(last["choices"] == .array([]))
    }

    @Test func `every chunk has what OpenAI's clients need`() throws {
        let body = try members(of: ChatChunk.sample([.init(.init(role: "assistant", content: ""))]))
        #expect(Set(body.keys) == ["id", "object", "created", "model", "choices"])
        #expect(body["object"] == .string("chat.completion.chunk"))
        #expect(
            body["choices"]?.array?.first?["delta"]
                == .object(["role": .string("assistant"), "content": .string("")])
        )
    }

    @Test func `a section's chunk says whose words it holds`() throws {
        let extra = ChatChunk.Extra.section(1, experts: [.sample("bo-a/luat")])
        #expect(
            try members(of: ChatChunk.sample([], vanmieu: extra))["vanmieu"]
                == .object([
                    "section": .integer(1), "experts": .array([.string("bo-a/luat")]),
                    "status": .string("streaming"),
                ])
        )
    }

    @Test func `the last chunk holds the whole report`() throws {
        let report = AnswerShapeTests.report
        let body = try members(of: ChatChunk.sample([], vanmieu: .report(report)))
        let whole = try JSONDecoder().decode(JSONValue.self, from: WireJSON.encode(report))
        #expect(body["vanmieu"] == whole)
        #expect(body["error"] == nil)
    }

    private func members(of value: some Encodable) throws -> [String: JSONValue] {
        let bytes = try WireJSON.encode(value)
        return try #require(JSONDecoder().decode(JSONValue.self, from: bytes).object)
    }
}
