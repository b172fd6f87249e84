import ChatServer
import NIOCore
import Wire

/// A question that is answered when a test says so.
final class KeptQuestion: OpenQuestion {
    let sink: any ResponseSink
    private(set) var body: String?
    private(set) var refused: Problem.Kind?
    private(set) var isAbandoned = false

    init(sink: any ResponseSink) {
        self.sink = sink
    }

    func answer(_ body: ByteBuffer) {
        self.body = String(buffer: body)
    }

    func refuse(_ problem: Problem) {
        refused = problem.kind
        sink.respond(with: problem)
    }

    func resume() {}

    func abandon() {
        isAbandoned = true
    }
}

/// Keeps the questions that come; lets in who has an authorization.
struct QuestionKeeper: ChatResponder {
    private let kept: NIOLoopBoundBox<[KeptQuestion]>

    init(on eventLoop: any EventLoop) {
        kept = NIOLoopBoundBox([], eventLoop: eventLoop)
    }

    var questions: [KeptQuestion] { kept.value }

    func open(
        _ head: RequestHead,
        on eventLoop: any EventLoop,
        sink: any ResponseSink
    ) throws(Problem) -> any OpenQuestion {
        guard head.authorization != nil else { throw Problem(.invalidAPIKey, "no key") }
        let question = KeptQuestion(sink: sink)
        kept.value.append(question)
        return question
    }
}
