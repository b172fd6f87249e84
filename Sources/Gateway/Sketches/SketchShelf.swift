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

    /// Entries of all sketches together beyond which no other sketch is taken: some 600 MB.
    private static let limit = 50_000_000

    private let held = Mutex(Held())

    /// All sketches, and a number that grows with every change.
    var current: (sketches: [ExpertID: TermSketch], revision: Int) {
        held.withLock { ($0.sketches.mapValues(\.sketch), $0.revision) }
    }

    /// Grows with every change of a sketch.
    var revision: Int { held.withLock { $0.revision } }

    func holds(_ expert: ExpertID) -> Bool { held.withLock { $0.sketches[expert] != nil } }

    func kept(of expert: ExpertID) -> Kept? { held.withLock { $0.sketches[expert] } }

    /// Takes a sketch in; tells whether there was room for it.
    func keep(_ kept: Kept, of expert: ExpertID) -> Bool {
        held.withLock { held in
            let others = held.sketches.reduce(0) {
                $0 + ($1.key == expert ? 0 : $1.value.sketch.entries.count)
            }
            guard others + kept.sketch.entries.count <= Self.limit else { return false }
            if held.sketches[expert]?.sketch != kept.sketch { held.revision += 1 }
            held.sketches[expert] = kept
            return true
        }
    }

    /// Forgets the sketch of an expert that gives none any longer.
    func drop(_ expert: ExpertID) {
        held.withLock { held in
            if held.sketches.removeValue(forKey: expert) != nil { held.revision += 1 }
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
