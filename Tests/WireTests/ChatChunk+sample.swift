import Wire

extension ChatChunk {
    /// A chunk of which only the given members matter.
    static func sample(
        _ choices: [Choice],
        usage: UsageMember? = nil,
        vanmieu: Extra? = nil
    ) -> ChatChunk {
        ChatChunk(
            id: "chatcmpl-1",
            created: 7,
            model: "vanmieu-auto",
            choices: choices,
            usage: usage,
            vanmieu: vanmieu
        )
    }
}
