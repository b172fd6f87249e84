import Synchronization

/// What a node knows now: replaced as a whole when a new build is there.
package final class KnowledgeShelf: Sendable {
    private let held: Mutex<Knowledge>

    package init(_ knowledge: Knowledge) {
        held = Mutex(knowledge)
    }

    /// What the next question is answered from.
    package var knowledge: Knowledge { held.withLock { $0 } }

    /// Answers from `knowledge` from now on; what is being answered goes on from the old.
    package func replace(with knowledge: Knowledge) {
        held.withLock { $0 = knowledge }
    }
}
