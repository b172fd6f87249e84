/// What one expert says: the `vanmieu` object of a node's chat completion, with its text.
package struct ExpertReply: Sendable, Hashable {
    package var text: String
    package var report: ReplyReport

    package init(text: String, report: ReplyReport) {
        self.text = text
        self.report = report
    }
}

/// How sure an expert is of its text, and on what it rests.
package struct ReplyReport: Sendable, Hashable, Codable {
    /// Calibrated probability from 0 to 1 that the text answers the question.
    package var confidence: Double
    package var abstained: Bool
    /// Why it abstained.
    package var reason: String?
    package var evidence: [EvidencePassage]

    /// What a reply without our object is taken for.
    package static let unsaid = ReplyReport(confidence: 0.5, abstained: false)

    package init(
        confidence: Double,
        abstained: Bool,
        reason: String? = nil,
        evidence: [EvidencePassage] = []
    ) {
        self.confidence = confidence
        self.abstained = abstained
        self.reason = reason
        self.evidence = evidence
    }
}

/// A passage of an expert's documents, and which part of it supports which part of the text.
///
/// All ranges are half-open, in Unicode scalars of NFC text.
package struct EvidencePassage: Sendable, Hashable, Codable {
    package static let textLimit = 2_000

    package var passageId: String
    /// At most ``textLimit`` scalars.
    package var text: String
    package var document: String
    package var section: String
    package var asOf: String
    package var url: String?
    /// The quoted range of ``text``.
    package var quoteStart: Int
    package var quoteEnd: Int
    /// The range of the reply's text that the quote supports.
    package var answerStart: Int
    package var answerEnd: Int

    package init(
        passageId: String,
        text: String,
        document: String,
        section: String,
        asOf: String,
        url: String?,
        quote: Range<Int>,
        answer: Range<Int>
    ) {
        self.passageId = passageId
        self.text = text
        self.document = document
        self.section = section
        self.asOf = asOf
        self.url = url
        quoteStart = quote.lowerBound
        quoteEnd = quote.upperBound
        answerStart = answer.lowerBound
        answerEnd = answer.upperBound
    }

    /// There are never more scalars than bytes, which are not counted one by one.
    var isTooLong: Bool {
        text.utf8.count > Self.textLimit && text.unicodeScalars.count > Self.textLimit
    }
}
