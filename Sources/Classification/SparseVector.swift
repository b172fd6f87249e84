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
        var lengths = [Float](repeating: 0, count: FeatureSpace.allCases.count)
        for item in counts.items {
            let value = FeatureCounts.damped(item.count) * idf(item.bucket)
            lengths[item.space] += value * value
        }
        let factors = FeatureSpace.allCases.map { space in
            let length = lengths[space.rawValue]
            return length > 0 ? space.weight / length.squareRoot() : 0
        }
        for item in counts.items {
            let value = FeatureCounts.damped(item.count) * idf(item.bucket)
            guard value > 0 else { continue }
            entries.append(Entry(bucket: item.bucket, value: value * factors[item.space]))
        }
    }
}
