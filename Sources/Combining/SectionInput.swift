/// What is known about one part of the question once its experts have replied or run out of time.
package struct SectionInput: Sendable {
    /// 0-based.
    package let part: Int
    package let question: String
    /// The most trusted first.
    package let replies: [AttributedReply]
    /// Names of the experts that should have answered this part and did not.
    package let missing: [String]

    package init(part: Int, question: String, replies: [AttributedReply], missing: [String]) {
        self.part = part
        self.question = question
        self.replies = replies
        self.missing = missing
    }

    /// Whether any expert had something to say.
    package var isAnswered: Bool { replies.contains(where: \.isUseful) }
}
