/// Reads a node's chat completion; any plain OpenAI-compatible answer will do.
package struct ExpertReplyReader: Sendable {
    package init() {}

    /// The reply in `body`; throws a ``Problem`` of kind `upstreamError` where there is none.
    ///
    /// A completion without our object is a reply without evidence, of even confidence; so is
    /// what the object leaves out.
    package func read(_ body: [UInt8]) throws(Problem) -> ExpertReply {
        let completion: Completion
        do {
            var scanner = JSONScanner(body)
            completion = try Completion(&scanner)
            try scanner.end()
        } catch {
            throw Problem(.upstreamError, "the node's answer is not a chat completion: \(error)")
        }
        guard let text = completion.text else {
            throw Problem(.upstreamError, "the node's answer holds no choice")
        }
        try completion.report.checkLengths()
        return ExpertReply(text: text, report: completion.report)
    }

    /// What of a completion is acted on.
    private struct Completion {
        private enum Member: String { case choices, vanmieu }
        private enum ChoiceMember: String { case message }
        private enum MessageMember: String { case content }

        /// The text of the first choice; nil where there is no choice.
        var text: String?
        var report = ReplyReport.unsaid

        init(_ scanner: inout JSONScanner) throws(JSONSyntaxError) {
            _ = try scanner.object(of: Member.self) { name, scanner throws(JSONSyntaxError) in
                switch name {
                case .choices: try readChoices(&scanner)
                case .vanmieu: report = try ReplyReport(reading: &scanner)
                }
            }
        }

        private mutating func readChoices(
            _ scanner: inout JSONScanner
        ) throws(JSONSyntaxError) {
            try scanner.array { scanner throws(JSONSyntaxError) in
                guard text == nil else { return try scanner.skip() }
                let seen = try scanner.object(of: ChoiceMember.self) {
                    _,
                    scanner throws(JSONSyntaxError) in
                    text = try Self.content(&scanner)
                }
                guard seen == [.message] else { throw scanner.fault("a choice has no message") }
            }
        }

        private static func content(
            _ scanner: inout JSONScanner
        ) throws(JSONSyntaxError) -> String {
            var content = ""
            _ = try scanner.object(of: MessageMember.self) {
                _,
                scanner throws(JSONSyntaxError) in
                if try !scanner.null() { content = try scanner.string() }
            }
            return content
        }
    }
}
