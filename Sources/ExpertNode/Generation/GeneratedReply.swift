package import Logging
package import Wire

/// Has a language model choose what to quote of the passages that a reading found.
///
/// The model's words decide which sentences of the passages are shown and in which order; what is
/// shown are the passages' own words, which the router compares letter by letter. Whatever goes
/// wrong, the reading stays as it is.
package struct GeneratedReply: Sendable {
    /// With less time left the model is not asked.
    private static let leastTime = Duration.milliseconds(500)

    private let client: GeneratorClient
    private let logger: Logger
    private let failed: @Sendable (GeneratorFailure) -> Void

    /// `failed` is told of each text that the model did not bring.
    package init(
        _ client: GeneratorClient,
        logger: Logger,
        failed: @escaping @Sendable (GeneratorFailure) -> Void = { _ in }
    ) {
        self.client = client
        self.logger = logger
        self.failed = failed
    }

    /// `reading`, or what the model made of its passages by `deadline`.
    ///
    /// `said` gets each sentence that holds while the model still writes. Where that fails later on,
    /// what was said stands, for it is checked, and what the reading has besides follows.
    package func reading(
        _ reading: Reading,
        of asked: AskedQuestion,
        by deadline: CallDeadline,
        said: (@Sendable (ReplyPiece) -> Void)? = nil
    ) async -> Reading {
        guard !reading.abstained, !reading.evidence.isEmpty,
            let end = deadline.end(
                within: .milliseconds(client.generator.timeoutMilliseconds),
                least: Self.leastTime
            )
        else { return reading }
        let spoken = said.map { SpokenText(confidence: reading.confidence, pass: $0) }
        let whole = await generated(reading, of: asked, by: end, spoken)
        spoken?.end(whole)
        return whole
    }

    private func generated(
        _ reading: Reading,
        of asked: AskedQuestion,
        by end: ContinuousClock.Instant,
        _ spoken: SpokenText?
    ) async -> Reading {
        let passages = reading.evidence.map(\.passage)
        do throws(GeneratorFailure) {
            var draft = try await client.write(
                GroundingPrompt(asked, passages: passages).messages,
                into: GroundedDraft(GroundingCheck(passages: passages)),
                by: end
            ) { draft, piece in
                defer { spoken?.say(draft.supported) }
                return draft.add(piece)
            }
            draft.finish()
            guard !draft.supported.isEmpty else { throw .unsupported }
            var text = GroundedText()
            for sentence in draft.supported { text.add(sentence.quotes, of: sentence.passage) }
            return text.reading(confidence: reading.confidence)
        } catch {
            failed(error)
            logger.warning("answered without the generator", metadata: ["why": "\(error)"])
            return spoken?.completed(by: reading) ?? reading
        }
    }
}
