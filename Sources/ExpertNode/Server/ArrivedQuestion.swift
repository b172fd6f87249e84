import ChatServer
import NIOCore
import Wire

/// What a known router has sent, not read yet.
///
/// It is read only once it has its turn: what is shed must cost next to nothing.
struct ArrivedQuestion: Sendable {
    let body: ByteBuffer
    /// What the header says of the time that is left.
    let timeLeft: String?
    let priority: CallPriority
    let received: ContinuousClock.Instant

    init(_ head: RequestHead, body: ByteBuffer, received: ContinuousClock.Instant) {
        self.body = body
        timeLeft = head.deadline
        priority = CallPriority(header: head.priority)
        self.received = received
    }

    /// The answer from documents alone.
    func answer(from shelf: KnowledgeShelf, isServing: Bool) -> Result<NodeAnswer, Problem> {
        Result { () throws(Problem) in
            guard isServing else { throw Problem(.internalError, "the node is stopping") }
            let question = try NodeQuestion(self)
            return NodeAnswer(ExpertReply(shelf.reading(of: question.asked)), to: question)
        }
    }
}
