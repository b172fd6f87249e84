import ChatServer
import FoundationEssentials
import Wire

/// A reply as the server-sent events of OpenAI's streamed chat: our object first, so that the router
/// knows at once whether the expert abstains and what its words rest on, then the text.
package struct ReplyEvents: Sendable {
    private let id = "chatcmpl-\(UUID().uuidString.lowercased())"
    private let created = Int(Date().timeIntervalSince1970)
    private let model: String

    package init(model: String) {
        self.model = model
    }

    /// The head of a response of events.
    static var head: ResponseHead {
        var head = ResponseHead(status: 200)
        head.add("content-type", "text/event-stream; charset=utf-8")
        head.add("cache-control", "no-cache")
        return head
    }

    /// All events of a reply that is whole.
    func all(of reply: ExpertReply) -> [UInt8] {
        opening(ReplyPiece(report: reply.report, text: reply.text)) + ending
    }

    /// The first piece of a reply.
    func opening(_ piece: ReplyPiece) -> [UInt8] {
        let report = event(.init(.init(role: "assistant", content: "")), .reply(piece.report))
        return piece.text.isEmpty ? report : report + event(.init(.init(content: piece.text)))
    }

    /// A later piece, together with the evidence that it rests on.
    func further(_ piece: ReplyPiece) -> [UInt8] {
        event(
            .init(.init(content: piece.text)),
            piece.report.evidence.isEmpty ? nil : .reply(piece.report)
        )
    }

    /// That the text is whole, and the mark of the stream's end.
    var ending: [UInt8] {
        event(.init(.init(), finishReason: "stop")) + ServerSentEvent.done
    }

    /// That the text ends before it is whole.
    static func failure(_ problem: Problem) -> [UInt8] {
        ServerSentEvent.bytes(problem.body)
    }

    private func event(_ choice: ChatChunk.Choice, _ extra: ChatChunk.Extra? = nil) -> [UInt8] {
        let chunk = ChatChunk(
            id: id,
            created: created,
            model: model,
            choices: [choice],
            vanmieu: extra
        )
        return ServerSentEvent.bytes(chunk)
    }
}
