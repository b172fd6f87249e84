/// A text as the linear model sees it: the places of its features and their values.
struct SparseVector: Sendable {
    struct Entry: Sendable {
        /// The number or slot of a feature, whichever `find` gives.
        let place: UInt32
        /// Which of the text's ``FeatureCounts`` it is.
        let item: Int32
        var value: Float
    }

    private(set) var entries: [Entry] = []

    /// Log term frequency times idf, each feature space brought to unit length and weighed.
    ///
    /// A feature that the model does not know, and `find` does not hand over, is left out, of the
    /// length as well.
    @inline(__always)
    init(
        _ counts: FeatureCounts,
        find: ([FeatureCounts.Item], (Int, UInt32, Float) -> Void) -> Void
    ) {
        let items = counts.items
        var entries: [Entry] = []
        entries.reserveCapacity(items.count)
        withUnsafeTemporaryAllocation(of: Float.self, capacity: FeatureSpace.allCases.count) {
            factors in
            factors.initialize(repeating: 0)
            find(items) { item, place, idf in
                let value = FeatureCounts.damped(items[item].count) * idf
                factors[items[item].space.place] += value * value
                entries.append(Entry(place: place, item: Int32(item), value: value))
            }
            for space in FeatureSpace.allCases where factors[space.place] > 0 {
                factors[space.place] = space.weight / factors[space.place].squareRoot()
            }
            for index in entries.indices {
                entries[index].value *= factors[items[Int(entries[index].item)].space.place]
            }
        }
        self.entries = entries
    }
}
