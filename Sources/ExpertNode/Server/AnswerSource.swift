import Logging
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

    func reply(
        to asked: AskedQuestion,
        by deadline: CallDeadline,
        metrics: NodeMetrics,
        logger: Logger
    ) async throws(Problem) -> ExpertReply {
        switch self {
        case .documents(let shelf, let generator):
            let found = shelf.knowledge.reply(
                to: asked.text,
                part: asked.part,
                after: asked.context
            )
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
