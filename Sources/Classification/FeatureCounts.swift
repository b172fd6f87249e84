/// The features of a text, each once, with how often it occurs; in the order of first occurrence.
///
/// Counted in an open-addressing table, which is several times as fast as sorting the features.
struct FeatureCounts: Sendable {
    struct Item: Sendable {
        /// The hash that names the feature; no two feature spaces share one.
        let key: UInt64
        let space: FeatureSpace
        /// The place of the syllable that it first begins with.
        let place: UInt16
        var count: Int32
    }

    private(set) var items: [Item] = []

    init(_ text: String, spelling: SpellingModel?) {
        self.init(TextFeatures(text, spelling: spelling))
    }

    init(_ features: TextFeatures) {
        var found: [Item] = []
        found.reserveCapacity(features.estimate)
        features.forEach { space, hash, place in
            found.append(Item(key: hash, space: space, place: UInt16(place), count: 1))
        }
        count(found)
    }

    private mutating func count(_ found: [Item]) {
        var capacity = 16
        while capacity < found.count * 2 { capacity *= 2 }
        items.reserveCapacity(found.count)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) { slots in
            slots.initialize(repeating: -1)
            for item in found {
                var slot = Int(truncatingIfNeeded: item.key) & (capacity - 1)
                while slots[slot] >= 0, items[Int(slots[slot])].key != item.key {
                    slot = (slot + 1) & (capacity - 1)
                }
                if slots[slot] >= 0 {
                    items[Int(slots[slot])].count += 1
                } else {
                    slots[slot] = Int32(items.count)
                    items.append(item)
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
