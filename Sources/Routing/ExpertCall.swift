package import ExpertRegistry
package import Wire

/// A call that the driver is to make: which expert, through which nodes, by when.
package struct ExpertCall: Sendable {
    /// Unique within its exchange; events about the call carry it.
    package let id: Int
    package let recordID: String
    package let expert: ExpertID
    /// The expert's live nodes; any may answer.
    package let nodes: [NodeLease]
    package let question: String
    /// The earlier turns that a follow-up leans on; empty where the question stands alone.
    package let context: String
    /// The part of the question to answer, where the question has several.
    package let part: String?
    package let deadline: Moment
    /// Another expert stands by for the same part.
    package let hasReserve: Bool
    /// Whether its reply may be told piece by piece, as it is written.
    package let isStreamed: Bool
}

/// A piece of the answer that may be sent on at once.
package struct AnswerPiece: Sendable, Hashable {
    /// 0-based part of the question.
    package let part: Int
    package let experts: [ExpertID]
    package let text: String
}

/// The end of an answer.
package struct FinishedAnswer: Sendable, Hashable {
    /// The last text, after all pieces.
    package let closing: String
    /// All the text: the pieces and the closing.
    package let content: String
    package let report: AnswerReport
}
