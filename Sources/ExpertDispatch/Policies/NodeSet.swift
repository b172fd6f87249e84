/// Some of an expert's nodes, by the numbers of their slots: 0 to 63, in one word.
package struct NodeSet: Sendable, Hashable {
    /// One more than the highest slot.
    package static let capacity = 64

    private var bits: UInt64 = 0

    package init() {}

    package init(_ slots: some Sequence<Int>) {
        for slot in slots { insert(slot) }
    }

    package var isEmpty: Bool { bits == 0 }
    package var count: Int { bits.nonzeroBitCount }
    /// The lowest slot.
    package var first: Int? { isEmpty ? nil : bits.trailingZeroBitCount }

    package func contains(_ slot: Int) -> Bool {
        bits & (1 << UInt64(slot)) != 0
    }

    package mutating func insert(_ slot: Int) {
        bits |= 1 << UInt64(slot)
    }

    package mutating func remove(_ slot: Int) {
        bits &= ~(1 << UInt64(slot))
    }

    /// Those for which `condition` holds.
    package func filter(_ condition: (Int) -> Bool) -> NodeSet {
        var kept = self
        var left = self
        while let slot = left.first {
            left.remove(slot)
            if !condition(slot) { kept.remove(slot) }
        }
        return kept
    }

    /// One of them, each as likely.
    package func random(using generator: inout some RandomNumberGenerator) -> Int? {
        guard !isEmpty else { return nil }
        var left = self
        for _ in 0..<Int.random(in: 0..<count, using: &generator) {
            left.bits &= left.bits - 1
        }
        return left.first
    }
}
