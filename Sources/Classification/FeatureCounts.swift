/// The features of a text as sorted keys: a feature space above a bucket, repeated as it occurs.
struct FeatureCounts: Sendable {
    /// Space in the upper 32 bits, bucket in the lower.
    let items: [UInt64]

    init(_ text: String, bits: Int, spelling: SpellingModel?) {
        let mask = UInt64(1) << UInt64(bits) - 1
        var keys: [UInt64] = []
        keys.reserveCapacity(text.utf8.count * 6)
        TextFeatures(text, spelling: spelling).forEach { space, hash, _ in
            keys.append(UInt64(space.rawValue) << 32 | hash & mask)
        }
        keys.sort()
        items = keys
    }

    /// 1 + ln(count), read from a table for the counts that occur.
    @inline(__always)
    static func damped(_ count: Int) -> Float {
        logs[min(count, logs.count) - 1]
    }

    private static let logs: [Float] = [
        1, 1.693, 2.099, 2.386, 2.609, 2.792, 2.946, 3.079, 3.197, 3.303, 3.398, 3.485,
    ]
}
