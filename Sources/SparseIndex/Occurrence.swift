/// That a term stands in a field of a text, in an order that brings like things together.
struct Occurrence: Comparable, Sendable {
    let folded: UInt64
    /// Accent, document and field, in that order from the top.
    private let place: UInt64

    init(_ term: Term, document: UInt32, isHeading: Bool) {
        folded = term.folded
        place = UInt64(term.accent) << 48 | UInt64(document) << 8 | (isHeading ? 1 : 0)
    }

    var accent: UInt16 { UInt16(truncatingIfNeeded: place >> 48) }
    var document: UInt32 { UInt32(truncatingIfNeeded: place >> 8) }
    var isHeading: Bool { place & 1 == 1 }

    @inline(__always)
    static func < (left: Occurrence, right: Occurrence) -> Bool {
        left.folded != right.folded ? left.folded < right.folded : left.place < right.place
    }
}
