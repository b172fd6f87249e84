/// The share of an expert's passages that hold a term, as a byte.
///
/// 255 stands for all, and 16 steps down for half as many: a step is 4.4 %, the least 1 in 60,000.
enum ShareScale {
    static let halving = 16.0

    /// The byte next to `count` of `whole`.
    static func byte(_ count: UInt32, of whole: UInt32) -> UInt8 {
        let share = Double(max(count, 1)) / Double(max(whole, 1))
        let steps = logarithm(share) / logarithm(2) * halving
        return UInt8(min(max((255 + steps).rounded(), 1), 255))
    }

    /// What each byte stands for.
    static let values: [Float] = (0...255).map { byte in
        Float(exponential(Double(byte - 255) / halving * logarithm(2)))
    }
}
