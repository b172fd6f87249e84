import VietnameseText
package import Wire

/// What a router asks a node, in composed text.
package struct AskedQuestion: Sendable, Hashable {
    /// The whole question.
    package let text: String
    /// The part of it that alone is to be answered.
    package let part: String?
    /// The turns before it that it leans on; empty where it stands alone.
    package let context: String

    package init(text: String, part: String? = nil, context: String = "") {
        self.text = Composition.compose(text)
        self.part = part.map(Composition.compose)
        self.context = Composition.compose(context)
    }

    /// The last turn of the user, and what of the chat belongs to it.
    package init(_ chat: ChatRequest) {
        let turns = chat.messages.filter { $0.role == "user" }.map(\.text)
        self.init(
            text: turns.last ?? "",
            part: chat.control.part,
            context: turns.dropLast().joined(separator: " ")
        )
    }
}
