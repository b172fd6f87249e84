package import ChatServer
package import Logging
package import NIOCore
package import Wire

/// Answers the questions of routers that come to one expert's node.
package struct NodeResponder: ChatResponder {
    let source: AnswerSource
    let check: RouterCheck
    let load: NodeLoad
    let metrics = NodeMetrics()
    private let logger: Logger

    package init(source: AnswerSource, check: RouterCheck, load: NodeLoad, logger: Logger) {
        self.source = source
        self.check = check
        self.load = load
        self.logger = logger
    }

    package func open(
        _ head: RequestHead,
        on eventLoop: any EventLoop,
        sink: any ResponseSink
    ) throws(Problem) -> any OpenQuestion {
        do throws(Problem) {
            try check.admit(head.authorization)
        } catch {
            metrics.count(NodeMetricsOutcome(error), after: .zero)
            throw error
        }
        return PendingAnswer(head, node: self, eventLoop: eventLoop, sink: sink)
    }

    /// The answer of a source with a model; `piece` gets what is certain of a streamed one.
    func answer(
        to arrived: ArrivedQuestion,
        piece: @escaping @Sendable (ReplyPiece, ReplyEvents) -> Void
    ) async -> Result<NodeAnswer, Problem> {
        do {
            let question = try NodeQuestion(arrived)
            let events = ReplyEvents(model: question.chat.model)
            let said = { @Sendable in piece($0, events) }
            let reply = try await load.counting {
                try await source.reply(
                    to: question.asked,
                    by: question.deadline,
                    metrics: metrics,
                    logger: logger,
                    piece: question.chat.stream ? said : nil
                )
            }
            return .success(NodeAnswer(reply, to: question))
        } catch {
            return .failure(Problem(ofNode: error))
        }
    }
}
