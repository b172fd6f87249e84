package import Wire

/// A node's reply on its way as server-sent events.
package struct ReplyStream {
    /// All that has come of the reply.
    package private(set) var reply = ExpertReply(text: "", report: .unsaid)
    /// `[DONE]` has come: the reply is whole, and nothing that follows counts.
    package private(set) var isDone = false
    private var events = EventScan()
    /// The server has said that the text ends here.
    private var hasFinished = false
    /// The reply's report is certain: it has come, or text has come without it.
    private var isOpen = false

    package init() {}

    /// What `content` adds to the reply; nil where that is nothing yet.
    package mutating func read(_ content: [UInt8]) throws(ReplyStreamFault) -> ReplyPiece? {
        let data: [[UInt8]]
        do {
            data = try content.withUnsafeBytes { try events.read($0) }
        } catch {
            throw .unreadable("an event is longer than it may be")
        }
        var piece: ReplyPiece?
        for event in data { try take(event, into: &piece) }
        return piece
    }

    /// What the end of the response completes; throws where the reply is not whole by then.
    package mutating func finish() throws(ReplyStreamFault) -> ReplyPiece? {
        var piece: ReplyPiece?
        if let event = try? events.finish() { try take(event, into: &piece) }
        guard isDone || hasFinished else { throw .cut }
        return piece
    }

    private mutating func take(
        _ event: [UInt8],
        into piece: inout ReplyPiece?
    ) throws(ReplyStreamFault) {
        guard !isDone else { return }
        guard !event.starts(with: ServerSentEvent.doneData) else {
            isDone = true
            return
        }
        let chunk: ReplyChunk
        do throws(Problem) {
            chunk = try ReplyChunk(event)
        } catch {
            throw .unreadable(error.message)
        }
        if let failure = chunk.failure { throw .failed(failure) }
        if let report = chunk.report { try take(report, into: &piece) }
        if !chunk.text.isEmpty {
            isOpen = true
            reply.text += chunk.text
            add(chunk.text, [], to: &piece)
        }
        hasFinished = hasFinished || chunk.finishReason != nil
    }

    /// The first report counts; a later one only adds evidence.
    private mutating func take(
        _ report: ReplyReport,
        into piece: inout ReplyPiece?
    ) throws(ReplyStreamFault) {
        if !isOpen {
            isOpen = true
            reply.report = report
        } else {
            guard report.evidence.isEmpty || reply.text.isEmpty || !reply.report.evidence.isEmpty
            else { throw .unreadable("evidence comes after words that it cannot hold any more") }
            reply.report.evidence += report.evidence
        }
        add("", report.evidence, to: &piece)
    }

    private func add(
        _ text: String,
        _ evidence: [EvidencePassage],
        to piece: inout ReplyPiece?
    ) {
        if piece == nil {
            var report = reply.report
            report.evidence = []
            piece = ReplyPiece(report: report, text: "")
        }
        piece?.text += text
        piece?.report.evidence += evidence
    }
}

/// Why a streamed reply is none.
package enum ReplyStreamFault: Error, Hashable {
    /// The response ended before the reply did.
    case cut
    /// The node said that it failed.
    case failed(String)
    case unreadable(String)

    var reason: String {
        switch self {
        case .cut: "the node's stream ended before its text did"
        case .failed(let why): "the node failed while it answered: \(why)"
        case .unreadable(let why): why
        }
    }
}
