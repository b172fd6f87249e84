/// ln(1 + λ/(1−λ) × an expert's share of passages ÷ everyone's), read from a table.
///
/// Shares go by steps of ``ShareScale``, so that the ratio is a power of two and a table over its
/// steps, straight between two of them, gives the logarithm to 0.0001.
enum LikelihoodScale {
    /// λ/(1−λ) for λ = 0.6.
    private static let trust = 1.5
    private static let least = -256
    private static let values: [Double] = (least...1024).map { steps in
        logarithm(1 + exponential(Double(steps) / ShareScale.halving * logarithm(2)))
    }

    /// What the steps of an expert's share begin at where everyone's is `share`.
    static func offset(share: Double) -> Double {
        logarithm(trust / share) / logarithm(2) * ShareScale.halving - 255
    }

    /// The logarithm for a share on ``ShareScale``.
    static func value(_ share: UInt8, offset: Double) -> Double {
        let place = offset + Double(share) - Double(least)
        let low = min(max(Int(place), 0), values.count - 2)
        let part = min(max(place - Double(low), 0), 1)
        return values[low] + part * (values[low + 1] - values[low])
    }
}
