import Evidence
import Synchronization

/// Passages cut into sentences, kept for the next question.
///
/// Bounded: when it is full it is emptied, which costs less than finding out what is old.
final class PreparedTexts: Sendable {
    private static let limit = 2048

    private let kept = Mutex<[Int: PreparedText]>([:])

    /// The text at `place`, prepared by `prepare` where it is not at hand.
    func text(at place: Int, prepare: () -> PreparedText) -> PreparedText {
        if let text = kept.withLock({ $0[place] }) { return text }
        let text = prepare()
        kept.withLock { kept in
            if kept.count >= Self.limit { kept.removeAll(keepingCapacity: true) }
            kept[place] = text
        }
        return text
    }
}
