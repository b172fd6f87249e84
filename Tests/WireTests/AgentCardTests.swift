import FoundationEssentials
import TestSupport
import Testing
import Wire

struct AgentCardTests {
    @Test func `a card survives its way over the wire in A2A's camelCase`() throws {
        let card = AgentCard.sample(examples: ["Thử việc bao lâu?"])
        let bytes = try WireJSON.plainEncoder().encode(card)
        let json = String(decoding: bytes, as: UTF8.self)
        for name in ["supportedInterfaces", "protocolBinding", "defaultInputModes", "legalName"] {
            #expect(json.contains("\"\(name)\""))
        }
        #expect(!json.contains("_"))
        #expect(try JSONDecoder().decode(AgentCard.self, from: bytes) == card)
    }

    @Test func `another's extension is passed over`() throws {
        var value = try encoded(.sample())
        value["capabilities"] = .object([
            "extensions": .array([
                .object([
                    "uri": .string("https://example.org/other"),
                    "params": .object(["x": .integer(1)]),
                ]),
                try #require(value["capabilities"]?["extensions"]?.array?.first),
            ]),
            "streaming": .bool(false),
        ])
        value["iconUrl"] = .string("https://example.org/icon.png")
        let card = try decode(value)
        #expect(card.capabilities.extensions.count == 2)
        #expect(card.parameters?.id == .sample("bo-tu-phap/luat"))
    }

    @Test func `our extension without its members is no card`() throws {
        var value = try encoded(.sample())
        value["capabilities"] = .object([
            "extensions": .array([.object(["uri": .string(AgentCard.extensionURI)])])
        ])
        #expect(throws: DecodingError.self) { try decode(value) }
    }

    @Test func `a card without our extension has no parameters`() throws {
        var value = try encoded(.sample())
        value["capabilities"] = .object(["extensions": .array([])])
        #expect(try decode(value).parameters == nil)
    }

    private func encoded(_ card: AgentCard) throws -> [String: JSONValue] {
        let bytes = try WireJSON.plainEncoder().encode(card)
        return try #require(JSONDecoder().decode(JSONValue.self, from: bytes).object)
    }

    private func decode(_ members: [String: JSONValue]) throws -> AgentCard {
        let bytes = try WireJSON.plainEncoder().encode(JSONValue.object(members))
        return try JSONDecoder().decode(AgentCard.self, from: bytes)
    }
}
