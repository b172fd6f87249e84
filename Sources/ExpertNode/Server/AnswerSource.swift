import Logging
import NIOPosix
import Wire

/// Where a node's replies come from.
package enum AnswerSource: Sendable {
    /// The expert's documents; a language model may choose what to quote of them.
    case documents(KnowledgeShelf, generator: GeneratorClient?)
    /// Another OpenAI-compatible server.
    case upstream(GeneratorClient)

    /// The documents of an expert without a model: it answers in milliseconds, so that how many at
    /// once follows from how long they take.
    ///
    /// A model takes seconds, and batches by itself.
    var quickShelf: KnowledgeShelf? {
        if case .documents(let shelf, nil) = self { shelf } else { nil }
    }

    /// The reply of a source with a model.
    ///
    /// `piece` gets what is certain of it as it comes; all of them add up to the reply, or there are
    /// none.
    func reply(
        to asked: AskedQuestion,
        by deadline: CallDeadline,
        metrics: NodeMetrics,
        logger: Logger,
        piece: (@Sendable (ReplyPiece) -> Void)?
    ) async throws(Problem) -> ExpertReply {
        switch self {
        case .documents(let shelf, let generator):
            let found = try await Self.read(asked, in: shelf)
            guard let generator else { return ExpertReply(found) }
            let reply = GeneratedReply(generator, logger: logger) { metrics.count($0) }
            return ExpertReply(
                await reply.reading(found, of: asked, by: deadline, said: piece)
            )
        case .upstream(let client):
            return try await UpstreamReply(client: client).reply(to: asked, by: deadline) {
                piece?(ReplyPiece(report: UpstreamReply.report, text: $0))
            } failed: {
                metrics.count($0)
            }
        }
    }

    /// Reads on a thread that may be kept busy.
    private static func read(
        _ asked: AskedQuestion,
        in shelf: KnowledgeShelf
    ) async throws(Problem) -> Reading {
        do {
            return try await NIOThreadPool.singleton.runIfActive { shelf.reading(of: asked) }
        } catch {
            throw Problem(.internalError, "the node is stopping")
        }
    }
}

extension KnowledgeShelf {
    /// What the documents say to a question; it may take milliseconds.
    func reading(of asked: AskedQuestion) -> Reading {
        knowledge.reply(to: asked.text, part: asked.part, after: asked.context)
    }
}
