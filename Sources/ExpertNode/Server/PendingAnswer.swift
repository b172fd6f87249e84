import ChatServer
import NIOCore
import NIOPosix
import Wire

/// One question of a router on its event loop, from its head to the end of its response.
///
/// Whether it is admitted is decided there and then, and so is a refusal written: no thread, task or
/// object is spent on what is turned away.
final class PendingAnswer: OpenQuestion {
    private let node: NodeResponder
    private let head: RequestHead
    private let eventLoop: any EventLoop
    private let received = ContinuousClock.now
    private var writer: ReplyWriter
    private let sink: any ResponseSink
    /// What it waits for its turn with.
    private var ticket: Int?
    private var task: Task<Void, Never>?

    init(
        _ head: RequestHead,
        node: NodeResponder,
        eventLoop: any EventLoop,
        sink: any ResponseSink
    ) {
        self.head = head
        self.node = node
        self.eventLoop = eventLoop
        self.sink = sink
        writer = ReplyWriter(sink)
    }

    func answer(_ body: ByteBuffer) {
        let question = ArrivedQuestion(head, body: body, received: received)
        if let shelf = node.source.quickShelf {
            quote(question, from: shelf)
        } else {
            generate(question)
        }
    }

    func refuse(_ problem: Problem) {
        count(NodeMetricsOutcome(problem))
        writer.fail(problem.fromNode)
    }

    func resume() {
        writer.resume()
    }

    func abandon() {
        if let ticket { node.load.gate.giveUp(ticket) }
        task?.cancel()
    }

    /// Answers when it is the question's turn, on a thread of its own kind.
    ///
    /// On Swift's few, questions would queue unseen before anyone could tell that they are too many.
    private func quote(_ question: ArrivedQuestion, from shelf: KnowledgeShelf) {
        let (gate, loop, here) = (node.load.gate, eventLoop, bound)
        ticket = gate.enter(question.priority) { isAdmitted in
            guard isAdmitted else { return loop.perform { here.value.shed() } }
            let began = ContinuousClock.now
            NIOThreadPool.singleton.submit { state in
                let answer = question.answer(from: shelf, isServing: state == .active)
                loop.execute { here.value.finish(answer) }
                let took = (try? answer.get()).map { _ in ContinuousClock.now - began }
                gate.leave(question.priority, took: took)
            }
        }
    }

    /// Has a model write, and passes on what is certain of its text while it does.
    private func generate(_ question: ArrivedQuestion) {
        let (node, loop, here) = (node, eventLoop, bound)
        task = Task {
            let answer = await node.answer(to: question) { piece, events in
                loop.execute { here.value.writer.say(piece, as: events) }
            }
            loop.execute { here.value.finish(answer) }
        }
    }

    private func finish(_ answer: Result<NodeAnswer, Problem>) {
        switch answer {
        case .success(let answer):
            count(answer.outcome)
            writer.finish(answer)
        case .failure(let problem): refuse(problem)
        }
    }

    private func shed() {
        count(.shed)
        sink.respond(NodeLoad.shed)
    }

    private func count(_ outcome: NodeMetricsOutcome) {
        node.metrics.count(outcome, after: .now - received)
    }

    private var bound: NIOLoopBound<PendingAnswer> {
        NIOLoopBound(self, eventLoop: eventLoop)
    }
}
