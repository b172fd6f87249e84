/// What has come of a reply since the piece before it.
package struct ReplyPiece: Sendable, Hashable {
    /// The reply's report; of its evidence only what is new.
    package var report: ReplyReport
    package var text: String

    package init(report: ReplyReport, text: String) {
        self.report = report
        self.text = text
    }
}
