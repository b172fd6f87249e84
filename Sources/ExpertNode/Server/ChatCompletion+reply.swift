import FoundationEssentials
import VietnameseText
import Wire

extension ChatCompletion<ReplyReport> {
    /// A node's reply, whole.
    init(_ reply: ExpertReply, to question: NodeQuestion) {
        self.init(
            id: "chatcmpl-\(UUID().uuidString.lowercased())",
            created: Int(Date().timeIntervalSince1970),
            model: question.chat.model,
            content: reply.text,
            annotations: [],
            usage: Usage(
                prompt: Syllables.split(question.asked.text).count,
                completion: Syllables.split(reply.text).count
            ),
            report: reply.report
        )
    }
}
