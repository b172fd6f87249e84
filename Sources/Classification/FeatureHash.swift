/// FNV-1a with a finishing mix: n-grams are hashed byte by byte as they grow.
///
/// Incremental, so the 3-, 4- and 5-gram that begin at one letter cost one pass. FNV's low bits
/// are weak; the finish is MurmurHash3's `fmix64`, after which any bits may serve as a bucket.
enum FeatureHash {
    static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    static func extend(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    @inline(__always)
    static func extend(_ hash: UInt64, _ bytes: some Sequence<UInt8>) -> UInt64 {
        var result = hash
        for byte in bytes { result = extend(result, byte) }
        return result
    }

    @inline(__always)
    static func finish(_ hash: UInt64) -> UInt64 {
        var mixed = hash
        mixed ^= mixed >> 33
        mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed >> 33
        mixed = mixed &* 0xC4CE_B9FE_1A85_EC53
        return mixed ^ (mixed >> 33)
    }
}
