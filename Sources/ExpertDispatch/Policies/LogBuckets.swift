package import NIOCore

/// Buckets of durations that grow by an eighth of an octave: 66 µs to 275 s in 177 of them.
///
/// A bucket's upper edge is at most 12.5 % above its lower one, so a quantile read from the edge is
/// never too small and at most so much too large.
package enum LogBuckets {
    /// All below 2 to this power, in nanoseconds, share the first bucket.
    private static let lowest = 16
    private static let highest = 37
    private static let perOctave = 8

    /// How many buckets there are.
    package static let count = (highest - lowest + 1) * perOctave + 1

    /// The bucket that `duration` falls into.
    package static func index(of duration: TimeAmount) -> Int {
        let nanoseconds = duration.nanoseconds
        guard nanoseconds >= 1 << lowest else { return 0 }
        let octave = 63 - nanoseconds.leadingZeroBitCount
        let step = Int(nanoseconds >> (octave - 3)) & (perOctave - 1)
        return min((octave - lowest) * perOctave + step + 1, count - 1)
    }

    /// The least duration that is longer than all of bucket `index`.
    package static func upperEdge(of index: Int) -> TimeAmount {
        guard index > 0 else { return .nanoseconds(1 << lowest) }
        let octave = (index - 1) / perOctave + lowest
        let step = (index - 1) % perOctave
        return .nanoseconds(Int64(perOctave + step + 1) << (octave - 3))
    }
}
