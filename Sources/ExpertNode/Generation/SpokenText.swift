import Synchronization
import Wire

/// Passes an expert's text on while it grows, each sentence with the evidence for it.
final class SpokenText: Sendable {
    private struct State {
        var text = GroundedText()
        /// How many of the model's sentences are in the text.
        var taken = 0
        /// What has been passed on.
        var said = ExpertReply(text: "", report: .unsaid)
    }

    private let state = Mutex(State())
    private let confidence: Double
    private let pass: @Sendable (ReplyPiece) -> Void

    /// The words of an expert who is as sure as `confidence`; `pass` gets what joins them.
    init(confidence: Double, pass: @escaping @Sendable (ReplyPiece) -> Void) {
        self.confidence = confidence
        self.pass = pass
    }

    /// Passes on which of `sentences` are new.
    func say(_ sentences: [GroundedSentence]) {
        state.withLock { state in
            guard sentences.count > state.taken else { return }
            for sentence in sentences[state.taken...] {
                state.text.add(sentence.quotes, of: sentence.passage)
            }
            state.taken = sentences.count
            let reading = state.text.reading(confidence: confidence)
            pass(ExpertReply(withoutNotes: reading), &state)
        }
    }

    /// No more comes of the model: what was said, and behind it what `reading` has besides; nil where
    /// nothing was said.
    func completed(by reading: Reading) -> Reading? {
        state.withLock { state in
            guard !state.text.isEmpty else { return nil }
            for evidence in reading.evidence {
                state.text.add(evidence.answers, of: evidence.passage)
            }
            return state.text.reading(confidence: confidence)
        }
    }

    /// Passes on what `reading`, the whole, has besides; nothing where nothing was said before.
    func end(_ reading: Reading) {
        state.withLock { state in
            guard !state.text.isEmpty else { return }
            pass(ExpertReply(reading), &state)
        }
    }

    private func pass(_ reply: ExpertReply, _ state: inout State) {
        guard reply != state.said else { return }
        pass(reply.piece(since: state.said))
        state.said = reply
    }
}

extension ExpertReply {
    /// What has joined it since it was `earlier`, with which it begins.
    fileprivate func piece(since earlier: ExpertReply) -> ReplyPiece {
        let fresh = text.unicodeScalars.dropFirst(earlier.text.unicodeScalars.count)
        var piece = ReplyPiece(report: report, text: String(fresh))
        piece.report.evidence.removeFirst(earlier.report.evidence.count)
        return piece
    }
}
