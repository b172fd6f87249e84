import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import Wire

/// A reply as the server-sent events of OpenAI's streamed chat: our object first, so that the router
/// knows at once whether the expert abstains and what its words rest on, then the text.
struct ReplyEvents: Sendable {
    private let id = "chatcmpl-\(UUID().uuidString.lowercased())"
    private let created = Int(Date().timeIntervalSince1970)
    private let model: String

    init(model: String) {
        self.model = model
    }

    /// All events of a reply that is whole.
    func all(of reply: ExpertReply) -> ByteBuffer {
        var events = opening(reply.report)
        if !reply.text.isEmpty { events.writeImmutableBuffer(text(reply.text)) }
        events.writeImmutableBuffer(ending)
        return events
    }

    func opening(_ report: ReplyReport) -> ByteBuffer {
        event(.init(.init(role: "assistant", content: "")), .reply(report))
    }

    func text(_ text: String) -> ByteBuffer {
        event(.init(.init(content: text)))
    }

    /// That the text is whole, and the mark of the stream's end.
    var ending: ByteBuffer {
        var events = event(.init(.init(), finishReason: "stop"))
        events.writeBytes(ServerSentEvent.done)
        return events
    }

    /// That the text ends before it is whole.
    func failure(_ problem: Problem) -> ByteBuffer {
        ByteBuffer(bytes: ServerSentEvent.bytes(problem.body))
    }

    static func response(_ body: ResponseBody) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-cache",
            ],
            body: body
        )
    }

    private func event(_ choice: ChatChunk.Choice, _ extra: ChatChunk.Extra? = nil) -> ByteBuffer {
        let chunk = ChatChunk(
            id: id,
            created: created,
            model: model,
            choices: [choice],
            vanmieu: extra
        )
        return ByteBuffer(bytes: ServerSentEvent.bytes(chunk))
    }
}
