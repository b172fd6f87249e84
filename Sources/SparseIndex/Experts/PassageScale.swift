/// Scores passages of different experts alike: the question's terms by the network's idf.
///
/// A node's own scores rest on its own idf and cannot be compared with another's; the passages that
/// it sends can.
package struct PassageScale: Sendable {
    /// What sketches do not say: the usual length of a heading, in syllables.
    private static let headingLength: Int32 = 8

    private struct Weight {
        let name: UInt32
        let gain: Double
    }

    private let weights: [Weight]
    private let scale: ImpactScale
    private let step: Double

    package init(
        _ query: ExpertQuery,
        index: ExpertIndex,
        settings: IndexSettings = IndexSettings()
    ) {
        let length = Int32(max(index.meanLength.rounded(), 1))
        scale = ImpactScale(settings, lengths: [(heading: Self.headingLength, body: length)])
        step = Double(ImpactScale.step(settings))
        weights = index.rows(of: query).map {
            Weight(name: index.postings.names[$0.row], gain: $0.weight * $0.idf)
        }
    }

    /// A BM25F sum, comparable among all passages that one question brought.
    package func score(_ passage: TermCounts) -> Double {
        weights.reduce(0) { sum, weight in
            guard let count = passage.counts[weight.name] else { return sum }
            let impact = scale.impact(
                heading: Int(count.heading),
                body: Int(count.body),
                lengths: passage.lengths
            )
            return sum + weight.gain * Double(impact) * step
        }
    }
}
