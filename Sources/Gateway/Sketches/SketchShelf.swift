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
        /// Of those that give none, and may be probed: the version of the card.
        var absent: [ExpertID: String] = [:]
        /// What probes have shown.
        var probed: [ExpertID: TermSketch] = [:]
        var revision = 0
    }

    /// Entries, and passages in lists, of all sketches together beyond which no other sketch is
    /// taken: some 600 MB.
    private static let limit = 50_000_000

    private let held = Mutex(Held())

    /// All sketches, what probes have shown, and a number that grows with every change.
    var current: (sketches: [ExpertID: TermSketch], probed: [ExpertID: TermSketch], revision: Int) {
        held.withLock { ($0.sketches.mapValues(\.sketch), $0.probed, $0.revision) }
    }

    /// Grows with every change of a sketch.
    var revision: Int { held.withLock { $0.revision } }

    func holds(_ expert: ExpertID) -> Bool { held.withLock { $0.sketches[expert] != nil } }

    func kept(of expert: ExpertID) -> Kept? { held.withLock { $0.sketches[expert] } }

    /// Takes a sketch in; tells whether there was room for it.
    func keep(_ kept: Kept, of expert: ExpertID) -> Bool {
        held.withLock { held in
            let others = held.sketches.reduce(0) {
                $0 + ($1.key == expert ? 0 : $1.value.sketch.size)
            }
            guard others + kept.sketch.size <= Self.limit else { return false }
            if held.sketches[expert]?.sketch != kept.sketch { held.revision += 1 }
            held.sketches[expert] = kept
            held.absent[expert] = nil
            return true
        }
    }

    /// Whether the expert of this card gives no sketch and may be probed instead.
    func givesNone(_ expert: ExpertID, cardVersion: String) -> Bool {
        held.withLock { $0.absent[expert] == cardVersion }
    }

    /// Takes in what probes have shown of the experts.
    func take(probed: [ExpertID: TermSketch]) {
        held.withLock { held in
            if held.probed != probed { held.revision += 1 }
            held.probed = probed
        }
    }

    /// Forgets the sketch of an expert that gives none any longer; `absent` is the version of its
    /// card, where it may be probed.
    func drop(_ expert: ExpertID, absent: String?) {
        held.withLock { held in
            held.absent[expert] = absent
            if held.sketches.removeValue(forKey: expert) != nil { held.revision += 1 }
        }
    }

    func dropAll(but known: Set<ExpertID>) {
        held.withLock { held in
            let count = held.sketches.count
            held.absent = held.absent.filter { known.contains($0.key) }
            held.sketches = held.sketches.filter { known.contains($0.key) }
            if held.sketches.count < count { held.revision += 1 }
        }
    }
}
