/// Which features a text has, however often: the view of a text that few examples can teach.
///
/// Each feature space is brought to its weight, so that a long text says no more than a short one.
struct FeaturePresence: Sendable {
    struct Feature: Sendable {
        let key: UInt64
        let value: Float
    }

    let features: [Feature]

    init(_ counts: FeatureCounts) {
        var sizes = [Int](repeating: 0, count: FeatureSpace.allCases.count)
        for item in counts.items { sizes[item.space.place] += 1 }
        let values = FeatureSpace.allCases.map { space in
            space.weight / Float(max(sizes[space.place], 1)).squareRoot()
        }
        features = counts.items.map { Feature(key: $0.key, value: values[$0.space.place]) }
    }
}
