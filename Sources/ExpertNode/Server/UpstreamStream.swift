import Hummingbird
import Wire

/// Passes the text of an upstream on while it is still written.
struct UpstreamStream {
    let client: GeneratorClient
    let load: NodeLoad
    let metrics: NodeMetrics

    /// The response with the text; throws a ``Problem`` where the upstream brings no word of it.
    func response(
        to question: NodeQuestion,
        received: ContinuousClock.Instant
    ) async throws -> Response {
        let pieces = pieces(of: question)
        var iterator = pieces.makeAsyncIterator()
        guard let first = try await iterator.next() else {
            throw Problem(.upstreamError, "the expert's server said nothing")
        }
        let events = ReplyEvents(model: question.chat.model)
        let metrics = metrics
        return ReplyEvents.response(
            ResponseBody { writer in
                var opening = events.opening(UpstreamReply.report)
                opening.writeImmutableBuffer(events.text(first))
                try await writer.write(opening)
                do {
                    for try await piece in pieces { try await writer.write(events.text(piece)) }
                    try await writer.write(events.ending)
                    metrics.count(.answered, after: .now - received)
                } catch {
                    metrics.count(NodeMetricsOutcome(error), after: .now - received)
                    // Any other is the router's, who has gone.
                    guard let problem = error as? Problem else { throw error }
                    try await writer.write(events.failure(problem))
                }
                try await writer.finish(nil)
            }
        )
    }

    /// The text as it comes; whoever stops reading it stops the upstream.
    ///
    /// What waits to be read is bounded by the length of a text.
    private func pieces(
        of question: NodeQuestion
    ) -> AsyncThrowingStream<String, any Error> {
        let (pieces, continuation) = AsyncThrowingStream<String, any Error>.makeStream()
        let writing = Task {
            do {
                let reply = UpstreamReply(client: client)
                try await load.counting {
                    _ = try await reply.reply(to: question.asked, by: question.deadline) {
                        continuation.yield($0)
                    } failed: {
                        metrics.count($0)
                    }
                }
                continuation.finish()
            } catch {
                continuation.finish(throwing: error)
            }
        }
        continuation.onTermination = { _ in writing.cancel() }
        return pieces
    }
}
