package import Wire

/// A reply that is shown while it is still written: what of it counts so far.
package struct IncomingReply: Sendable {
    package let expert: ExpertID
    /// How sure the expert is; nil before anything has come.
    package private(set) var confidence: Double?
    /// Passages have come that it rests on.
    package private(set) var hasEvidence = false
    private var reader = ClaimReader()
    private var unwritten: [Claim] = []

    package init(expert: ExpertID) {
        self.expert = expert
    }

    /// Whether there is anything to show that ``AnswerComposer`` has not got.
    package var hasWords: Bool { !unwritten.isEmpty }

    package mutating func add(_ piece: ReplyPiece) {
        confidence = confidence ?? piece.report.confidence
        hasEvidence = hasEvidence || !piece.report.evidence.isEmpty
        unwritten += reader.read(piece, isEnd: false)
    }

    /// No more will come.
    package mutating func end() {
        unwritten += reader.read(ReplyPiece(report: .unsaid, text: ""), isEnd: true)
    }

    /// What is to be written; it is handed over once.
    mutating func takeClaims() -> [Claim] {
        defer { unwritten = [] }
        return unwritten
    }
}
