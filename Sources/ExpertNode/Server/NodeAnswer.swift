import ChatServer
import Wire

/// A reply, whole and written, as it leaves a node.
struct NodeAnswer: Sendable {
    let outcome: NodeMetricsOutcome
    private let isStreamed: Bool
    private let body: [UInt8]

    /// `reply` in the shape that the router asked for.
    init(_ reply: ExpertReply, to question: NodeQuestion) {
        outcome = reply.report.abstained ? .abstained : .answered
        isStreamed = question.chat.stream
        body =
            isStreamed
            ? ReplyEvents(model: question.chat.model).all(of: reply)
            : ChatCompletion(reply, to: question).encoded()
    }

    func write(to sink: any ResponseSink) {
        sink.respond(
            isStreamed ? ReplyEvents.head : ResponseHead(json: body.count),
            body: body
        )
    }
}

extension ResponseHead {
    /// The head of so many bytes of JSON.
    fileprivate init(json length: Int) {
        self.init(status: 200, room: length)
        add("content-type", "application/json; charset=utf-8")
    }
}
