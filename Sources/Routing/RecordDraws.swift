/// Random numbers that follow from a record's id, so that what was left to chance can be told again.
///
/// SplitMix64 (Steele, Lea, Flood 2014) from the FNV-1a hash of the id.
struct RecordDraws: RandomNumberGenerator {
    private var state: UInt64

    init(_ recordID: String) {
        state = recordID.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 to below 1.
    mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// Of mean 0 and variance 1: twelve even ones together are as good as normal.
    mutating func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + share() }
    }
}
