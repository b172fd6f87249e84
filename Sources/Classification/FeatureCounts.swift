/// The features of a text, each once, with how often it occurs; in the order of first occurrence.
///
/// Counted in an open-addressing table, which is several times as fast as sorting the features.
struct FeatureCounts: Sendable {
    struct Item: Sendable {
        /// A feature space above a bucket of 32 bits.
        let key: UInt64
        var count: Int32

        var space: Int { Int(key >> 32) }
        var bucket: UInt32 { UInt32(truncatingIfNeeded: key) }
    }

    private(set) var items: [Item] = []

    init(_ text: String, bits: Int, spelling: SpellingModel?) {
        let mask = UInt64(1) << UInt64(bits) - 1
        var keys: [UInt64] = []
        keys.reserveCapacity(text.utf8.count * 6)
        TextFeatures(text, spelling: spelling).forEach { space, hash, _ in
            keys.append(UInt64(space.rawValue) << 32 | hash & mask)
        }
        count(keys)
    }

    private mutating func count(_ keys: [UInt64]) {
        var capacity = 16
        while capacity < keys.count * 2 { capacity *= 2 }
        items.reserveCapacity(keys.count)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) { slots in
            slots.initialize(repeating: -1)
            for key in keys {
                var slot = Int(truncatingIfNeeded: FeatureHash.finish(key)) & (capacity - 1)
                while slots[slot] >= 0, items[Int(slots[slot])].key != key {
                    slot = (slot + 1) & (capacity - 1)
                }
                if slots[slot] >= 0 {
                    items[Int(slots[slot])].count += 1
                } else {
                    slots[slot] = Int32(items.count)
                    items.append(Item(key: key, count: 1))
                }
            }
        }
    }

    /// 1 + ln(count), read from a table for the counts that occur.
    @inline(__always)
    static func damped(_ count: Int32) -> Float {
        logs[min(Int(count), logs.count) - 1]
    }

    private static let logs: [Float] = [
        1, 1.693, 2.099, 2.386, 2.609, 2.792, 2.946, 3.079, 3.197, 3.303, 3.398, 3.485,
    ]
}
