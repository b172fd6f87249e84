/// What an application asks: the part of an OpenAI chat request that we act on.
///
/// Unknown fields are tolerated. ``ChatRequestReader`` makes it from bytes.
package struct ChatRequest: Sendable, Hashable {
    package var model: String
    package var messages: [Message]
    package var stream: Bool
    package var includesUsage: Bool
    package var control: RouteControl

    package init(
        model: String,
        messages: [Message],
        stream: Bool = false,
        includesUsage: Bool = false,
        control: RouteControl = RouteControl()
    ) {
        self.model = model
        self.messages = messages
        self.stream = stream
        self.includesUsage = includesUsage
        self.control = control
    }

    package struct Message: Sendable, Hashable {
        package var role: String
        package var text: String

        package init(role: String, text: String) {
            self.role = role
            self.text = text
        }
    }
}

/// The optional top-level `vanmieu` object of a request.
package struct RouteControl: Sendable, Hashable {
    package enum Citations: String, Sendable {
        case required, preferred, off
    }

    /// 1 to 5; nil leaves it to the policy.
    package var maxExperts: Int?
    package var domains: [String] = []
    package var experts: [ExpertID] = []
    package var citations = Citations.preferred
    package var explain = false
    package var deadlineMilliseconds: Int?
    /// The part of the question that a node is to answer, the rest being its context.
    package var part: String?

    package init() {}
}
