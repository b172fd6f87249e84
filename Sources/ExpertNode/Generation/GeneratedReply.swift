package import Logging

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
    package func reading(
        _ reading: Reading,
        of asked: AskedQuestion,
        by deadline: CallDeadline
    ) async -> Reading {
        guard !reading.abstained, !reading.evidence.isEmpty,
            let end = deadline.end(
                within: .milliseconds(client.generator.timeoutMilliseconds),
                least: Self.leastTime
            )
        else { return reading }
        let passages = reading.evidence.map(\.passage)
        do throws(GeneratorFailure) {
            let draft = try await client.write(
                GroundingPrompt(asked, passages: passages).messages,
                into: GroundedDraft(GroundingCheck(passages: passages)),
                by: end
            ) { $0.add($1) }
            let sentences = draft.supported
            guard !sentences.isEmpty else { throw .unsupported }
            return Reading(sentences, confidence: reading.confidence)
        } catch {
            failed(error)
            logger.warning("answered without the generator", metadata: ["why": "\(error)"])
            return reading
        }
    }
}
