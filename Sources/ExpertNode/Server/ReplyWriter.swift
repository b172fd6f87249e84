package import ChatServer
package import Wire

/// Writes the response to one question: whole, or as the reply comes.
///
/// What the router does not take yet waits, joined into one piece: no more than a text may hold.
package struct ReplyWriter {
    private let sink: any ResponseSink
    /// Nil before the first piece has come.
    private var events: ReplyEvents?
    private var held: ReplyPiece?

    package init(_ sink: any ResponseSink) {
        self.sink = sink
    }

    /// Writes a piece of the reply; the first begins the response.
    package mutating func say(_ piece: ReplyPiece, as events: ReplyEvents) {
        guard self.events != nil else {
            self.events = events
            sink.begin(ReplyEvents.head)
            return sink.write(events.opening(piece))
        }
        held = held.map { $0 + piece } ?? piece
        resume()
    }

    /// Writes what waits, if the router takes it.
    package mutating func resume() {
        if sink.isWritable { flush() }
    }

    /// The reply is whole: `answer` is written where no piece of it was.
    mutating func finish(_ answer: NodeAnswer) {
        guard let events else { return answer.write(to: sink) }
        flush()
        sink.write(events.ending)
        sink.end()
    }

    /// There is no reply, or no more of it.
    package mutating func fail(_ problem: Problem) {
        guard events != nil else { return sink.respond(with: problem) }
        flush()
        sink.write(ReplyEvents.failure(problem))
        sink.end()
    }

    private mutating func flush() {
        guard let events, let piece = held else { return }
        held = nil
        sink.write(events.further(piece))
    }
}

extension ReplyPiece {
    fileprivate static func + (first: ReplyPiece, second: ReplyPiece) -> ReplyPiece {
        var joined = first
        joined.text += second.text
        joined.report.evidence += second.report.evidence
        return joined
    }
}
