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
        if let long = completion.report.evidence.first(where: \.isTooLong) {
            throw Problem(
                .upstreamError,
                "passage \(long.passageId.prefix(80)) is longer than "
                    + "\(EvidencePassage.textLimit) characters"
            )
        }
        return ExpertReply(text: text, report: completion.report)
    }

    /// What of a completion is acted on.
    private struct Completion {
        private enum Member: String { case choices, vanmieu }
        private enum ChoiceMember: String { case message }
        private enum MessageMember: String { case content }

        /// The text of the first choice; nil where there is no choice.
        var text: String?
        var report = ReplyReport(confidence: 0.5, abstained: false)

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

extension ReplyReport {
    private enum Member: String { case confidence, abstained, reason, evidence }

    /// Reads the `vanmieu` object; what is left out or null is as in a reply without one.
    fileprivate init(reading scanner: inout JSONScanner) throws(JSONSyntaxError) {
        self.init(confidence: 0.5, abstained: false)
        if try scanner.null() { return }
        _ = try scanner.object(of: Member.self) { name, scanner throws(JSONSyntaxError) in
            if try scanner.null() { return }
            switch name {
            case .confidence: confidence = min(max(try scanner.double(), 0), 1)
            case .abstained: abstained = try scanner.bool()
            case .reason: reason = try scanner.string()
            case .evidence:
                try scanner.array { scanner throws(JSONSyntaxError) in
                    evidence.append(try EvidencePassage(reading: &scanner))
                }
            }
        }
    }
}

extension EvidencePassage {
    private enum Member: String, CaseIterable {
        case text, document, section, url
        case passageId = "passage_id"
        case asOf = "as_of"
        case quoteStart = "quote_start"
        case quoteEnd = "quote_end"
        case answerStart = "answer_start"
        case answerEnd = "answer_end"
    }

    /// Everything but the address must be there.
    fileprivate init(reading scanner: inout JSONScanner) throws(JSONSyntaxError) {
        self.init(
            passageId: "",
            text: "",
            document: "",
            section: "",
            asOf: "",
            url: nil,
            quote: 0..<0,
            answer: 0..<0
        )
        let seen = try scanner.object(of: Member.self) { name, scanner throws(JSONSyntaxError) in
            try read(name, &scanner)
        }
        guard seen.count < Member.allCases.count else { return }
        for name in Member.allCases where name != .url && !seen.contains(name) {
            throw scanner.fault("a piece of evidence has no \(name.rawValue)")
        }
    }

    private mutating func read(
        _ name: Member,
        _ scanner: inout JSONScanner
    ) throws(JSONSyntaxError) {
        switch name {
        case .passageId: passageId = try scanner.string()
        case .text: text = try scanner.string()
        case .document: document = try scanner.string()
        case .section: section = try scanner.string()
        case .asOf: asOf = try scanner.string()
        case .url: url = try scanner.null() ? nil : scanner.string()
        case .quoteStart: quoteStart = try scanner.integer()
        case .quoteEnd: quoteEnd = try scanner.integer()
        case .answerStart: answerStart = try scanner.integer()
        case .answerEnd: answerEnd = try scanner.integer()
        }
    }
}
