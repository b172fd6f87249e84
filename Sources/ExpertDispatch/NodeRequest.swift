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
    /// Whether nobody waits for the answer, as in an exam: nodes answer all others first.
    package let isProbe: Bool
    /// Whether another expert stands by, who may be asked where this one is late.
    package let hasReserve: Bool
    /// Whether the node may send its text as it writes it.
    package let isStreamed: Bool

    package init(
        expert: ExpertID,
        nodes: [NodeAddress],
        question: String,
        context: String = "",
        part: String?,
        recordID: String,
        deadline: NIODeadline,
        isProbe: Bool = false,
        hasReserve: Bool = false,
        isStreamed: Bool = false
    ) {
        self.expert = expert
        self.nodes = nodes
        self.question = question
        self.context = context
        self.part = part
        self.recordID = recordID
        self.deadline = deadline
        self.isProbe = isProbe
        self.hasReserve = hasReserve
        self.isStreamed = isStreamed
    }

    /// The whole HTTP request that the node gets; `credential` tells it which router calls.
    func bytes(to node: NodeAddress, credential: String, timeLeft: TimeAmount) -> ByteBuffer {
        let milliseconds = max(1, Int(timeLeft.nanoseconds / 1_000_000))
        let body = body(milliseconds)
        var bytes = ByteBuffer()
        bytes.reserveCapacity(512 + credential.utf8.count + body.count)
        bytes.writeStaticString("POST ")
        bytes.writeString(node.path)
        bytes.writeStaticString("/v1/chat/completions HTTP/1.1\r\nhost: ")
        bytes.writeString(node.host)
        bytes.writeStaticString(":")
        bytes.writeString(String(node.port))
        bytes.writeStaticString("\r\nauthorization: Bearer ")
        bytes.writeString(credential)
        bytes.writeStaticString("\r\ncontent-type: application/json\r\ncontent-length: ")
        bytes.writeString(String(body.count))
        bytes.writeStaticString("\r\naccept: application/json")
        if isStreamed { bytes.writeStaticString(", text/event-stream") }
        bytes.writeStaticString("\r\nvanmieu-deadline-ms: ")
        bytes.writeString(String(milliseconds))
        bytes.writeStaticString("\r\nx-request-id: ")
        bytes.writeString(recordID)
        if isProbe { bytes.writeStaticString("\r\nvanmieu-priority: probe") }
        bytes.writeStaticString("\r\n\r\n")
        bytes.writeBytes(body)
        return bytes
    }

    private func body(_ milliseconds: Int) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.name("messages")
            json.array(turns) { json, turn in
                json.object { json in
                    json.member("role", "user")
                    json.member("content", turn)
                }
            }
            json.name("model")
            json.string(expert.description)
            json.member("stream", isStreamed)
            json.name("vanmieu")
            json.object { json in
                json.member("deadline_ms", milliseconds)
                json.optional("part", part)
            }
        }
        return json.bytes
    }

    private var turns: [String] { context.isEmpty ? [question] : [context, question] }
}
