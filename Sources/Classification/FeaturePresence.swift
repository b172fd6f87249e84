/// Which features a text has, however often: the view of a text that few examples can teach.
///
/// Each feature space is brought to its weight, so that a long text says no more than a short one.
struct FeaturePresence: Sendable {
    struct Feature: Sendable {
        /// Space in the upper 32 bits, bucket in the lower.
        let key: UInt64
        let value: Float
    }

    private(set) var features: [Feature] = []

    init(_ counts: FeatureCounts) {
        let items = counts.items
        features.reserveCapacity(items.count)
        var next = 0
        while next < items.count {
            let space = items[next] >> 32
            let first = features.count
            while next < items.count, items[next] >> 32 == space {
                if features.last?.key != items[next] {
                    features.append(Feature(key: items[next], value: 0))
                }
                next += 1
            }
            weigh(from: first, FeatureSpace(rawValue: Int(space))?.weight ?? 0)
        }
    }

    private mutating func weigh(from first: Int, _ weight: Float) {
        let value = weight / Float(features.count - first).squareRoot()
        for index in first..<features.count {
            features[index] = Feature(key: features[index].key, value: value)
        }
    }
}
