import NIOCore
import Wire

/// What a router asks of a node.
struct NodeQuestion: Sendable {
    let chat: ChatRequest
    let asked: AskedQuestion
    let deadline: CallDeadline

    /// Throws where it is no chat request, or its time is over: it may have waited for its turn.
    init(_ arrived: ArrivedQuestion) throws(Problem) {
        chat = try ChatRequestReader().read(.init(arrived.body.readableBytesView))
        asked = AskedQuestion(chat)
        deadline = CallDeadline(header: arrived.timeLeft, chat: chat, received: arrived.received)
        try deadline.check(at: .now)
    }
}
