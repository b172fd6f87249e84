import Logging
import Wire

/// Where a node's replies come from.
package enum AnswerSource: Sendable {
    /// The expert's documents; a language model may choose what to quote of them.
    case documents(KnowledgeShelf, generator: GeneratorClient?)
    /// Another OpenAI-compatible server.
    case upstream(GeneratorClient)

    func reply(
        to asked: AskedQuestion,
        by deadline: CallDeadline,
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
            let reply = GeneratedReply(generator, logger: logger)
            return ExpertReply(await reply.reading(found, of: asked, by: deadline))
        case .upstream(let client):
            return try await UpstreamReply(client: client).reply(to: asked, by: deadline)
        }
    }
}
