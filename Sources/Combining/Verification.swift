import Evidence
import Wire

/// Weighs the replies of experts of which only one can be the right one to ask.
///
/// The classifier's doubt is settled by what came back ("retrieve, then verify"): how much of the
/// question the quoted passages hold counts squared, for a passage that leaves the question's own
/// words out answers another one, however sure its expert is.
package enum Verification {
    /// The weight of `reply` as an answer to `question`, from 0 to 1.
    ///
    /// `prior` is the probability of the expert's domain. All terms of the question count alike,
    /// because the experts' own term statistics cannot be compared.
    package static func weight(
        of reply: AttributedReply,
        for question: String,
        prior: Double
    ) -> Double {
        let passages = reply.reply.report.evidence.map(\.text)
        let body = passages.isEmpty ? reply.reply.text : passages.joined(separator: "\n")
        let reading = SentenceRanker().read(
            PreparedText(heading: "", body: body, idf: { _ in 1 }),
            for: PreparedQuestion(question, idf: { _ in 1 })
        )
        return prior * reading.coverage * reading.coverage
    }
}
