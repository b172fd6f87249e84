/// A text as the linear model sees it: buckets and their values.
struct SparseVector: Sendable {
    struct Entry: Sendable {
        let bucket: UInt32
        let value: Float
    }

    private(set) var entries: [Entry]

    /// Log term frequency times idf, each feature space brought to unit length and weighed.
    ///
    /// A feature that training never saw has no idf: it is left out, of the length as well.
    init(_ counts: FeatureCounts, idf: (UInt32) -> Float) {
        entries = []
        entries.reserveCapacity(counts.items.count)
        var first = 0
        var lengths = [Float](repeating: 0, count: FeatureSpace.allCases.count)
        var spaces: [Int] = []
        spaces.reserveCapacity(counts.items.count)
        while first < counts.items.count {
            var end = first + 1
            while end < counts.items.count, counts.items[end] == counts.items[first] { end += 1 }
            let bucket = UInt32(truncatingIfNeeded: counts.items[first])
            let space = Int(counts.items[first] >> 32)
            let value = FeatureCounts.damped(end - first) * idf(bucket)
            if value > 0 {
                entries.append(Entry(bucket: bucket, value: value))
                spaces.append(space)
                lengths[space] += value * value
            }
            first = end
        }
        scale(spaces, lengths)
    }

    private mutating func scale(_ spaces: [Int], _ lengths: [Float]) {
        let factors = FeatureSpace.allCases.map { space in
            let length = lengths[space.rawValue]
            return length > 0 ? space.weight / length.squareRoot() : 0
        }
        for index in entries.indices {
            let entry = entries[index]
            let value = entry.value * factors[spaces[index]]
            entries[index] = Entry(bucket: entry.bucket, value: value)
        }
    }
}
