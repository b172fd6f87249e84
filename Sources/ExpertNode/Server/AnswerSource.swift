import Logging
import NIOPosix
import Wire

/// Where a node's replies come from.
package enum AnswerSource: Sendable {
    /// The expert's documents; a language model may choose what to quote of them.
    case documents(KnowledgeShelf, generator: GeneratorClient?)
    /// Another OpenAI-compatible server.
    case upstream(GeneratorClient)

    /// It answers in milliseconds, so that how many at once follows from how long they take.
    ///
    /// A model takes seconds, and batches by itself.
    var isQuick: Bool {
        if case .documents(_, nil) = self { true } else { false }
    }

    /// Reads on a thread of its own kind.
    ///
    /// On Swift's few, questions would queue unseen before anyone could tell that they are too many.
    private static func read(
        _ asked: AskedQuestion,
        in knowledge: Knowledge
    ) async throws(Problem) -> Reading {
        do {
            return try await NIOThreadPool.singleton.runIfActive {
                knowledge.reply(to: asked.text, part: asked.part, after: asked.context)
            }
        } catch {
            throw Problem(.internalError, "the node is stopping")
        }
    }

    func reply(
        to asked: AskedQuestion,
        by deadline: CallDeadline,
        metrics: NodeMetrics,
        logger: Logger
    ) async throws(Problem) -> ExpertReply {
        switch self {
        case .documents(let shelf, let generator):
            let found = try await Self.read(asked, in: shelf.knowledge)
            guard let generator else { return ExpertReply(found) }
            let reply = GeneratedReply(generator, logger: logger) { metrics.count($0) }
            return ExpertReply(await reply.reading(found, of: asked, by: deadline))
        case .upstream(let client):
            return try await UpstreamReply(client: client).reply(to: asked, by: deadline) {
                metrics.count($0)
            }
        }
    }
}
