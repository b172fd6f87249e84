import Wire

/// Has another OpenAI-compatible server answer: an expert that is nothing but such a server.
struct UpstreamReply: Sendable {
    private static let questionLimit = 8_000
    private static let answerLimit = 16_000
    /// What the router takes a reply without evidence for.
    private static let confidence = 0.5

    let client: GeneratorClient

    /// The server's text, without evidence; a ``Problem`` where it brings none by `deadline`.
    func reply(
        to asked: AskedQuestion,
        by deadline: CallDeadline,
        failed: (GeneratorFailure) -> Void
    ) async throws(Problem) -> ExpertReply {
        let limit = Duration.milliseconds(client.generator.timeoutMilliseconds)
        guard let end = deadline.end(within: limit, least: .zero) else { throw Self.late }
        do throws(GeneratorFailure) {
            let text = try await client.write(Self.messages(asked), into: "", by: end) {
                $0 += $1
                return true
            }
            let clean = QuotedData.clean(text, limit: Self.answerLimit)
            guard clean.contains(where: { !$0.isWhitespace }) else { throw .cut }
            let report = ReplyReport(confidence: Self.confidence, abstained: false)
            return ExpertReply(text: clean, report: report)
        } catch {
            failed(error)
            throw Self.problem(error)
        }
    }

    private static func problem(_ failure: GeneratorFailure) -> Problem {
        switch failure {
        case .late: late
        case .busy: Problem(.overloaded, "the expert's server has enough to do already")
        default: Problem(.upstreamError, "the expert's server failed: \(failure)")
        }
    }

    private static var late: Problem {
        Problem(.deadlineExceeded, "the expert's server was not done by the deadline")
    }

    private static func messages(_ asked: AskedQuestion) -> [ChatRequest.Message] {
        let part = asked.part.map { "\n\nChỉ trả lời phần này của câu hỏi: \($0)" } ?? ""
        return [asked.context, asked.text + part].filter { !$0.isEmpty }.map {
            .init(role: "user", text: QuotedData.clean($0, limit: questionLimit))
        }
    }
}
