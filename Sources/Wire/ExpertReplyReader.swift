package import FoundationEssentials

/// Reads a node's chat completion; any plain OpenAI-compatible answer will do.
package struct ExpertReplyReader: Sendable {
    package init() {}

    /// The reply in `body`; throws a ``Problem`` of kind `upstreamError` where there is none.
    ///
    /// A completion without our object is a reply without evidence, of even confidence; so is
    /// what the object leaves out.
    package func read(_ body: Data) throws(Problem) -> ExpertReply {
        let completion: Completion
        do {
            completion = try WireJSON.decode(Completion.self, from: body)
        } catch {
            throw Problem(.upstreamError, "the node's answer is not a chat completion: \(error)")
        }
        guard let message = completion.choices.first?.message else {
            throw Problem(.upstreamError, "the node's answer holds no choice")
        }
        let said = completion.vanmieu
        if let long = said?.evidence?.first(where: \.isTooLong) {
            throw Problem(
                .upstreamError,
                "passage \(long.passageId.prefix(80)) is longer than "
                    + "\(EvidencePassage.textLimit) characters"
            )
        }
        let report = ReplyReport(
            confidence: min(max(said?.confidence ?? 0.5, 0), 1),
            abstained: said?.abstained ?? false,
            reason: said?.reason,
            evidence: said?.evidence ?? []
        )
        return ExpertReply(text: message.content ?? "", report: report)
    }

    private struct Completion: Decodable {
        let choices: [Choice]
        let vanmieu: Report?
    }

    private struct Report: Decodable {
        let confidence: Double?
        let abstained: Bool?
        let reason: String?
        let evidence: [EvidencePassage]?
    }

    private struct Choice: Decodable {
        let message: Message
    }

    private struct Message: Decodable {
        let content: String?
    }
}
