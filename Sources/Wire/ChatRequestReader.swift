/// Reads a chat request, and names the field where it cannot.
package struct ChatRequestReader: Sendable {
    /// Messages beyond this many are refused: no conversation of citizens is so long.
    package static let messageLimit = 256

    package init() {}

    package func read(_ body: [UInt8]) throws(Problem) -> ChatRequest {
        let root = try FieldReader(json: body)
        let model = try root.required("model").string()
        try refuseUnsupported(root)
        let control = try root.optional("vanmieu").map { field throws(Problem) in
            try readControl(field)
        }
        return ChatRequest(
            model: model,
            messages: try readMessages(root.required("messages")),
            stream: try root.optional("stream")?.bool() ?? false,
            includesUsage: try root.optional("stream_options")?.optional("include_usage")?.bool()
                ?? false,
            control: control ?? RouteControl()
        )
    }

    private func refuseUnsupported(_ root: FieldReader) throws(Problem) {
        if let count = try root.optional("n"), count.value != .integer(1) {
            throw unsupported("n", "only one answer is given: leave n out, or send 1")
        }
        if let tools = try root.optional("tools"), tools.value.array?.isEmpty != true {
            throw unsupported("tools", "tools are not called here: leave tools out")
        }
        if let logprobs = try root.optional("logprobs"), logprobs.value != .bool(false) {
            throw unsupported("logprobs", "there are no token probabilities: leave logprobs out")
        }
    }

    private func unsupported(_ parameter: String, _ message: String) -> Problem {
        Problem(.unsupportedParameter, message, parameter: parameter)
    }

    private func readMessages(_ field: FieldReader) throws(Problem) -> [ChatRequest.Message] {
        let items = try field.elements()
        guard !items.isEmpty, items.count <= Self.messageLimit else {
            throw Problem(
                .invalidValue,
                "messages must hold 1 to \(Self.messageLimit) messages; it holds \(items.count)",
                parameter: "messages"
            )
        }
        var messages: [ChatRequest.Message] = []
        for item in items { messages.append(try readMessage(item)) }
        guard messages.contains(where: { $0.role == "user" && !$0.text.isEmpty }) else {
            throw Problem(
                .missingField,
                "messages needs a message of role user with text: that is the question",
                parameter: "messages"
            )
        }
        return messages
    }

    private func readMessage(_ field: FieldReader) throws(Problem) -> ChatRequest.Message {
        let role = try field.required("role").string()
        guard ["system", "developer", "user", "assistant", "tool"].contains(role) else {
            throw Problem(
                .invalidValue,
                "role must be system, developer, user, assistant or tool",
                parameter: "\(field.path).role"
            )
        }
        guard let content = try field.optional("content") else {
            if role == "assistant" { return .init(role: role, text: "") }
            throw Problem(
                .missingField,
                "content is missing",
                parameter: "\(field.path).content"
            )
        }
        return .init(role: role, text: try readContent(content))
    }

    /// A string, or an array of `text` parts.
    private func readContent(_ field: FieldReader) throws(Problem) -> String {
        if let text = field.value.string { return text }
        guard field.value.array != nil else {
            throw field.wrongType("a string or an array of text parts")
        }
        var text: [String] = []
        for part in try field.elements() {
            guard try part.required("type").string() == "text" else {
                throw Problem(
                    .unsupportedContentType,
                    "only parts of type text are read",
                    parameter: "\(part.path).type"
                )
            }
            text.append(try part.required("text").string())
        }
        return text.joined(separator: "\n")
    }
}
