import Synchronization

/// What a node knows now: replaced as a whole when a new build is there.
package final class KnowledgeShelf: Sendable {
    private let held: Mutex<(knowledge: Knowledge, edition: Int)>

    package init(_ knowledge: Knowledge) {
        held = Mutex((knowledge, 1))
    }

    /// What the next question is answered from.
    package var knowledge: Knowledge { current.knowledge }

    /// The same, with a number that grows whenever it is replaced.
    var current: (knowledge: Knowledge, edition: Int) { held.withLock { $0 } }

    /// Answers from `knowledge` from now on; what is being answered goes on from the old.
    package func replace(with knowledge: Knowledge) {
        held.withLock { $0 = (knowledge, $0.edition + 1) }
    }
}
