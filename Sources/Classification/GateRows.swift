/// Texts as a gate learns from them: the features they share with its examples, no others.
struct GateRows: Sendable {
    struct Column: Sendable {
        let place: Int32
        let value: Float
    }

    struct Row: Sendable {
        let columns: [Column]
        let weight: Float
    }

    /// The features of the examples, sorted; a column's place is an index into these.
    let keys: [UInt64]
    private let places: [UInt64: Int32]
    let inside: [Row]
    private(set) var outside: [Row] = []

    /// The rows of the texts that a gate is to open for.
    init(_ texts: [(counts: FeatureCounts, weight: Float)]) {
        let keys = Set(texts.flatMap { $0.counts.items.map(\.key) }).sorted()
        let places = Dictionary(
            zip(keys, keys.indices.lazy.map { Int32($0) }),
            uniquingKeysWith: { first, _ in first }
        )
        self.keys = keys
        self.places = places
        inside = texts.map { Self.row($0.counts, $0.weight, places) }
    }

    func row(_ counts: FeatureCounts, weight: Float = 1) -> Row {
        Self.row(counts, weight, places)
    }

    mutating func append(outside row: Row) {
        outside.append(row)
    }

    private static func row(
        _ counts: FeatureCounts,
        _ weight: Float,
        _ places: [UInt64: Int32]
    ) -> Row {
        let columns = FeaturePresence(counts).features.compactMap { feature in
            places[feature.key].map { Column(place: $0, value: feature.value) }
        }
        return Row(columns: columns, weight: weight)
    }
}
