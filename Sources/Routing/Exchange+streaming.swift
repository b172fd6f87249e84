import Combining
import ExpertRegistry
import Wire

// Replies that are passed on while they are still written.
extension Exchange {
    /// An abstention counts as soon as it is told.
    mutating func take(_ piece: ReplyPiece, of call: Int, now: Moment) -> [Action] {
        guard calls.indices.contains(call), calls[call].isPending else { return [] }
        guard !piece.report.abstained || calls[call].incoming != nil else {
            let reply = ExpertReply(text: "", report: piece.report)
            return settle(call, as: .replied(reply), now: now)
        }
        let isFirst = calls[call].incoming == nil
        calls[call].take(piece)
        return (isFirst ? compare(calls[call], now: now) : []) + advance(now)
    }

    /// Whether somebody has something to say, who will be heard once all that is known is said.
    var maySpeak: Bool {
        if calls.contains(where: \.isUseful) { return true }
        guard isStreamed,
            let part = (nextPart..<decision.parts.count).first(where: isAwaited),
            let call = lone(in: part)
        else { return false }
        return calls[call].hasWords
    }

    /// The pending call of `part` beside which no other has said or may still say something.
    func lone(in part: Int) -> Int? {
        guard isStreamed else { return nil }
        let asked = calls.indices.filter {
            calls[$0].part == part && (calls[$0].isPending || calls[$0].isUseful)
        }
        return asked.count == 1 ? asked.first : nil
    }

    /// Says what has come of a reply that is still written; nil where that is nothing yet.
    mutating func speakOn(_ call: Int) -> AnswerPiece? {
        guard calls[call].hasWords, var incoming = calls[call].incoming else { return nil }
        calls[call].isSpoken = true
        calls[call].incoming = nil
        let part = calls[call].part
        let text = composer.append(&incoming, part: part, question: decision.parts[part].text)
        calls[call].incoming = incoming
        return AnswerPiece(part: part, experts: [incoming.expert], text: text)
    }

    mutating func speakRest(of call: Int) -> AnswerPiece? {
        answeredParts += 1
        guard var incoming = calls[call].incoming else { return nil }
        let text = composer.end(&incoming)
        calls[call].incoming = incoming
        guard !text.isEmpty else { return nil }
        let expert = calls[call].candidate.definition.id
        return AnswerPiece(part: calls[call].part, experts: [expert], text: text)
    }

    /// Ends an answer of which words of `call` have been said that nothing follows.
    mutating func breakOff(
        _ call: CallState,
        _ status: ExpertReport.Status,
        now: Moment
    ) -> [Action] {
        let others = calls.indices.filter { calls[$0].isPending }.map { Action.cancel(call: $0) }
        let expert = call.candidate.definition.id
        return others
            + fail(
                Problem(
                    status == .timeout ? .deadlineExceeded : .upstreamError,
                    status == .timeout
                        ? "the deadline of \(decision.query.deadlineMilliseconds) ms passed while \(expert) was still answering; ask with a longer vanmieu.deadline_ms"
                        : "\(expert) broke off while it was answering: what it said is not whole",
                    detail: "Câu trả lời bị ngắt giữa chừng, nên còn thiếu. Xin hỏi lại.",
                    members: ["missing": missingMember]
                ),
                verdict: .partial,
                now: now
            )
    }
}
