import ExpertRegistry
import SparseIndex
import Synchronization
import Wire

/// The newest sketch of each expert, in memory; nodes give them again after a restart.
final class SketchShelf: Sendable {
    /// A sketch and what it was fetched for.
    struct Kept: Sendable {
        let sketch: TermSketch
        let cardVersion: String
        /// Unix time in milliseconds.
        let fetched: Int64
    }

    private struct Held: Sendable {
        var sketches: [ExpertID: Kept] = [:]
        var revision = 0
    }

    private let held = Mutex(Held())

    /// All sketches, and a number that grows with every change.
    var current: (sketches: [ExpertID: TermSketch], revision: Int) {
        held.withLock { ($0.sketches.mapValues(\.sketch), $0.revision) }
    }

    /// Grows with every change of a sketch.
    var revision: Int { held.withLock { $0.revision } }

    func kept(of expert: ExpertID) -> Kept? { held.withLock { $0.sketches[expert] } }

    func keep(_ kept: Kept, of expert: ExpertID) {
        held.withLock { held in
            if held.sketches[expert]?.sketch != kept.sketch { held.revision += 1 }
            held.sketches[expert] = kept
        }
    }

    func dropAll(but known: Set<ExpertID>) {
        held.withLock { held in
            let count = held.sketches.count
            held.sketches = held.sketches.filter { known.contains($0.key) }
            if held.sketches.count < count { held.revision += 1 }
        }
    }
}
