/// A text as the linear model sees it: the places of its features and their values.
struct SparseVector: Sendable {
    struct Entry: Sendable {
        /// The number or slot of a feature, whichever `find` gives.
        let place: UInt32
        let value: Float
    }

    private(set) var entries: [Entry] = []

    /// Log term frequency times idf, each feature space brought to unit length and weighed.
    ///
    /// A feature that the model does not know is left out, of the length as well.
    init(_ counts: FeatureCounts, find: (UInt64) -> (place: UInt32, idf: Float)?) {
        entries.reserveCapacity(counts.items.count)
        var spaces: [UInt8] = []
        spaces.reserveCapacity(counts.items.count)
        var lengths = [Float](repeating: 0, count: FeatureSpace.allCases.count)
        for item in counts.items {
            guard let (place, idf) = find(item.key) else { continue }
            let value = FeatureCounts.damped(item.count) * idf
            lengths[Int(item.space)] += value * value
            spaces.append(item.space)
            entries.append(Entry(place: place, value: value))
        }
        let factors = FeatureSpace.allCases.map { space in
            let length = lengths[space.rawValue]
            return length > 0 ? space.weight / length.squareRoot() : 0
        }
        for index in entries.indices {
            let value = entries[index].value * factors[Int(spaces[index])]
            entries[index] = Entry(place: entries[index].place, value: value)
        }
    }

    /// Hands over what ``init(_:find:)`` makes of the features of words, with their keys.
    ///
    /// Each feature space has a length of its own, so those of letters need not be read.
    static func forEachWord(
        of counts: FeatureCounts,
        find: (UInt64) -> (place: UInt32, idf: Float)?,
        _ body: (_ key: UInt64, _ place: UInt32, _ value: Float) -> Void
    ) {
        var known: [(item: FeatureCounts.Item, place: UInt32, value: Float)] = []
        var lengths = [Float](repeating: 0, count: FeatureSpace.allCases.count)
        for item in counts.items where item.space != FeatureSpace.letters.rawValue {
            guard let (place, idf) = find(item.key) else { continue }
            let value = FeatureCounts.damped(item.count) * idf
            lengths[Int(item.space)] += value * value
            known.append((item, place, value))
        }
        for (item, place, value) in known {
            let weight = FeatureSpace.allCases[Int(item.space)].weight
            body(item.key, place, value * weight / lengths[Int(item.space)].squareRoot())
        }
    }
}
