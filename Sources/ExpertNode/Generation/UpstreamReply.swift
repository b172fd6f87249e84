import Wire

/// Has another OpenAI-compatible server answer: an expert that is nothing but such a server.
struct UpstreamReply: Sendable {
    private static let questionLimit = 8_000
    private static let answerLimit = 16_000
    /// Such a server gives no evidence, and nobody knows how sure it is.
    static let report = ReplyReport.unsaid

    let client: GeneratorClient

    /// The server's text, without evidence; a ``Problem`` where it is not whole by `deadline`.
    ///
    /// `piece` gets the text as it comes; the pieces add up to the reply's.
    func reply(
        to asked: AskedQuestion,
        by deadline: CallDeadline,
        piece: @escaping @Sendable (String) -> Void = { _ in },
        failed: (GeneratorFailure) -> Void
    ) async throws(Problem) -> ExpertReply {
        let limit = Duration.milliseconds(client.generator.timeoutMilliseconds)
        guard let end = deadline.end(within: limit, least: .zero) else { throw Self.late }
        let draft = Draft(clean: CleanText(limit: Self.answerLimit), text: "")
        do throws(GeneratorFailure) {
            var draft = try await client.write(Self.messages(asked), into: draft, by: end) {
                $0.add($0.clean.add($1), piece)
                return true
            }
            draft.add(draft.clean.finish(), piece)
            guard !draft.text.isEmpty else { throw .cut }
            return ExpertReply(text: draft.text, report: Self.report)
        } catch {
            failed(error)
            throw Self.problem(error)
        }
    }

    private struct Draft: Sendable {
        var clean: CleanText
        var text: String

        mutating func add(_ more: String, _ piece: (String) -> Void) {
            guard !more.isEmpty else { return }
            text += more
            piece(more)
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
