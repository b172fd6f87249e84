/// One event of a streamed answer, in OpenAI's `chat.completion.chunk` shape.
package struct ChatChunk: Sendable, Encodable {
    package var id: String
    package var object = "chat.completion.chunk"
    package var created: Int
    package var model: String
    package var choices: [Choice]
    /// Null in every chunk but the last where the client asked for usage; else absent.
    package var usage: UsageMember?
    package var vanmieu: Extra?

    package init(
        id: String,
        created: Int,
        model: String,
        choices: [Choice],
        usage: UsageMember? = nil,
        vanmieu: Extra? = nil
    ) {
        self.id = id
        self.created = created
        self.model = model
        self.choices = choices
        self.usage = usage
        self.vanmieu = vanmieu
    }

    package enum UsageMember: Sendable, Encodable {
        case none
        case total(Usage)

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .none: try container.encodeNil()
            case .total(let usage): try container.encode(usage)
            }
        }
    }

    package struct Choice: Sendable, Encodable {
        package var index = 0
        package var delta: Delta
        package var finishReason: String?

        package init(_ delta: Delta, finishReason: String? = nil) {
            self.delta = delta
            self.finishReason = finishReason
        }

        private enum CodingKeys: String, CodingKey {
            case index, delta, finishReason
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(index, forKey: .index)
            try container.encode(delta, forKey: .delta)
            // Clients look the key up in every chunk: null, not absent.
            try container.encode(finishReason, forKey: .finishReason)
        }
    }

    package struct Delta: Sendable, Encodable {
        package var role: String?
        package var content: String?
        package var annotations: [Annotation]?

        package init(
            role: String? = nil,
            content: String? = nil,
            annotations: [Annotation]? = nil
        ) {
            self.role = role
            self.content = content
            self.annotations = annotations
        }
    }

    /// What a chunk may say beside its text.
    package enum Extra: Sendable, Encodable {
        case section(Int, experts: [ExpertID])
        case report(AnswerReport)
        /// A node's.
        case reply(ReplyReport)

        private enum CodingKeys: String, CodingKey {
            case section, experts, status
        }

        package func encode(to encoder: any Encoder) throws {
            switch self {
            case .section(let number, let experts):
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(number, forKey: .section)
                try container.encode(experts, forKey: .experts)
                try container.encode("streaming", forKey: .status)
            case .report(let report):
                try report.encode(to: encoder)
            case .reply(let report): try report.encode(to: encoder)
            }
        }
    }
}
