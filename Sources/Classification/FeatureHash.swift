import VietnameseText

/// Makes the hashes of n-grams out of those of their parts.
enum FeatureHash {
    /// MurmurHash3's `fmix64`, after which any bits may serve as a bucket: FNV's low ones are weak.
    @inline(__always)
    static func finish(_ hash: UInt64) -> UInt64 {
        var mixed = hash
        mixed ^= mixed >> 33
        mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed >> 33
        mixed = mixed &* 0xC4CE_B9FE_1A85_EC53
        return mixed ^ (mixed >> 33)
    }

    /// The hash of what `first` stands for followed by `second`.
    @inline(__always)
    static func join(_ first: UInt64, _ second: UInt64) -> UInt64 {
        (first &* 0xC2B2_AE3D_27D4_EB4F) &+ second
    }
}
