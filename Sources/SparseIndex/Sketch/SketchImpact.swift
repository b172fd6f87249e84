/// A BM25F impact without idf, as a byte on a scale that is the same for every expert.
///
/// 255 stands for 4, and 32 steps down for half as much: each step is 2.2 %, and the least, 1, is
/// 0.016. 0 stands for nothing and is not written.
package enum SketchImpact {
    private static let highest = 4.0
    private static let halving = 32.0

    /// The byte next to `impact`, which is above 0.
    package static func byte(_ impact: Double) -> UInt8 {
        let steps = logarithm(impact / highest) / logarithm(2) * halving
        return UInt8(min(max((255 + steps).rounded(), 1), 255))
    }

    /// The byte next to each of 256 steps of `step`; of none, 0.
    static func bytes(ofStep step: Float) -> [UInt8] {
        (0...255).map { $0 > 0 ? byte(Double(Float($0) * step)) : 0 }
    }

    /// What each byte stands for.
    package static let values: [Float] = (0...255).map { byte in
        guard byte > 0 else { return 0 }
        return Float(highest * exponential(Double(byte - 255) / halving * logarithm(2)))
    }
}
