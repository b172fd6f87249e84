/// Which passages hold each term of a sketch, and how strongly: who chooses can tell by them what of
/// a question meets in one passage.
///
/// The passages go by numbers in the order of the sketch's making. For those alone whose documents
/// are published: whoever reads the lists nearly has the words of each passage.
package struct PassageLists: Sendable, Equatable {
    /// Terms of more passages tell little apart, and would take most of the room.
    package static let most: UInt32 = 128
    /// Of more passages no lists are made: they fit into no sketch that a router takes, and adding
    /// up what each scores would take too long.
    static let mostPassages = 1 << 16

    /// Terms of more passages than these have no list.
    package let longest: UInt32
    /// Of each passage's body, in syllables.
    package let lengths: [UInt32]
    /// The lists one after another, in the order of the sketch's entries; each ascending.
    package let passages: [UInt32]
    /// Beside them, on the scale of ``SketchImpact``; the strongest of a list is its entry's.
    package let impacts: [UInt8]

    init(longest: UInt32, lengths: [UInt32], passages: [UInt32], impacts: [UInt8]) {
        self.longest = longest
        self.lengths = lengths
        self.passages = passages
        self.impacts = impacts
    }

    /// How many passages the list of `entry` has; 0 where it has none.
    func count(of entry: TermSketch.Entry) -> Int {
        entry.frequency <= longest ? Int(entry.frequency) : 0
    }

    /// Without the lists of more than `limit` passages; `entries` are the sketch's.
    func narrowed(to limit: UInt32, of entries: [TermSketch.Entry]) -> PassageLists {
        var kept: (passages: [UInt32], impacts: [UInt8]) = ([], [])
        var place = 0
        for entry in entries {
            let next = place + count(of: entry)
            if entry.frequency <= limit {
                kept.passages += passages[place..<next]
                kept.impacts += impacts[place..<next]
            }
            place = next
        }
        return PassageLists(
            longest: min(longest, limit),
            lengths: lengths,
            passages: kept.passages,
            impacts: kept.impacts
        )
    }
}
