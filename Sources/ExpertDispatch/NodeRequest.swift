import FoundationEssentials
package import NIOCore
package import Wire

/// A question for one expert, and the nodes that may answer it.
package struct NodeRequest: Sendable {
    package let expert: ExpertID
    /// Base URLs of live nodes, the preferred first.
    package let nodes: [NodeAddress]
    package let question: String
    /// The earlier turns that the question leans on; empty where it stands alone.
    package let context: String
    /// The part of the question to answer, where it has several.
    package let part: String?
    package let recordID: String
    package let deadline: NIODeadline

    package init(
        expert: ExpertID,
        nodes: [NodeAddress],
        question: String,
        context: String = "",
        part: String?,
        recordID: String,
        deadline: NIODeadline
    ) {
        self.expert = expert
        self.nodes = nodes
        self.question = question
        self.context = context
        self.part = part
        self.recordID = recordID
        self.deadline = deadline
    }

    /// The chat request that the node gets.
    func body(timeLeft: TimeAmount) -> ByteBuffer {
        var control: [String: JSONValue] = [
            "deadline_ms": .integer(max(1, Int(timeLeft.nanoseconds / 1_000_000)))
        ]
        control["part"] = part.map(JSONValue.string)
        let value = JSONValue.object([
            "model": .string(expert.description),
            "messages": .array(turns.map(Self.message)),
            "stream": .bool(false),
            "vanmieu": .object(control),
        ])
        let bytes = (try? WireJSON.plainEncoder().encode(value)) ?? .init()
        return ByteBuffer(bytes: bytes)
    }

    private var turns: [String] { context.isEmpty ? [question] : [context, question] }

    private static func message(_ text: String) -> JSONValue {
        .object(["role": .string("user"), "content": .string(text)])
    }
}
