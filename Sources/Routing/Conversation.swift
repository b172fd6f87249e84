package import Classification
import VietnameseText

/// The user's turns of a conversation: what was asked last, and what went before.
///
/// Read purely. The turns before are used where the last one asks on about their matter, and left
/// out where it does not: they are then neither classified with it nor sent to anyone.
package struct Conversation: Sendable {
    /// Scalars of all that is read for one question.
    package static let limit = 2_000
    /// Earlier turns that are looked at to find where the matter began.
    package static let lookBack = 8
    /// Earlier turns of which the reading is made.
    package static let contextLimit = 4

    private let earlier: [String]
    private let last: String

    /// All turns are composed and trimmed, the oldest first.
    package init(earlier: [String], last: String) {
        self.earlier = earlier.suffix(Self.lookBack)
        self.last = last
    }

    /// The last turn, with what it needs of those before it.
    package func read(_ classify: (String) -> DomainScores) -> ConversationReading {
        guard !earlier.isEmpty else { return ConversationReading(text: last) }
        var thread: [Turn] = []
        for text in earlier {
            let turn = Turn(text)
            if turn.cues.isCourtesy { continue }
            let asksOn = Self.asksOn(turn, thread, classify)
            thread = asksOn ? thread + [turn] : [turn]
        }
        let turn = Turn(last)
        guard Self.asksOn(turn, thread, classify) else { return ConversationReading(text: last) }
        let context = Self.context(of: turn, in: thread)
        guard !context.isEmpty else { return ConversationReading(text: last) }
        return ConversationReading(
            text: last,
            context: context,
            namesMatter: turn.cues.substance > 0 && !turn.repeatsQuestion
        )
    }

    private struct Turn {
        let text: String
        let cues: TurnCues

        init(_ text: String) {
            self.text = text
            cues = TurnCues(text)
        }

        /// Puts the question asked before to something else, as "còn ô tô thì sao?" does.
        var repeatsQuestion: Bool { cues.closes || cues.resumes && !cues.asks }

        /// Ended, so that another turn can stand behind it.
        var sentence: String {
            guard let end = text.unicodeScalars.last, !".?!…:;,".unicodeScalars.contains(end)
            else { return text }
            return text + "."
        }
    }

    private static func asksOn(
        _ turn: Turn,
        _ thread: [Turn],
        _ classify: (String) -> DomainScores
    ) -> Bool {
        guard !thread.isEmpty else { return false }
        return FollowUp(
            turn.cues,
            alone: classify(turn.text),
            after: classify(thread.map(\.sentence).joined(separator: " ")),
            naming: thread.reduce(into: []) { $0.formUnion($1.cues.names) }
        ).isFollowUp
    }

    /// The first turn of the matter and the latest after it, as many as there is room for.
    ///
    /// A turn that put the question to something else is of no use once another does.
    private static func context(of turn: Turn, in thread: [Turn]) -> String {
        let room = limit - turn.text.unicodeScalars.count - 1
        guard let first = thread.first, room > 0 else { return "" }
        var later = Array(thread.dropFirst())
        if turn.repeatsQuestion { later.removeAll(where: \.repeatsQuestion) }
        var kept: [String] = []
        var left = room - min(first.sentence.unicodeScalars.count, room)
        for text in later.suffix(contextLimit - 1).reversed().map(\.sentence) {
            let count = text.unicodeScalars.count + 1
            guard count <= left else { break }
            kept.insert(text, at: 0)
            left -= count
        }
        return ([ending(of: first.sentence, within: room)] + kept).joined(separator: " ")
    }

    /// The end of a text that is too long, from the beginning of a word: letters ask at the end.
    private static func ending(of text: String, within room: Int) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > room else { return text }
        let tail = String(scalars.suffix(room))
        guard let space = tail.firstIndex(of: " ") else { return tail }
        return String(tail[tail.index(after: space)...])
    }
}
