import Dispatch
import Synchronization

/// Turns texts into the bytes of an index, on all cores.
///
/// Texts are read in pieces; what stands in them is parted by the terms' names, and each part is
/// sorted and written by itself. The same texts give the same bytes.
struct IndexBuilder {
    private static let pieceSize = 1000

    let settings: IndexSettings

    func bytes(_ texts: [IndexedText]) -> [UInt8] {
        let starts = Array(stride(from: 0, to: texts.count, by: Self.pieceSize))
        let scans = Self.concurrently(starts.count) { piece in
            let end = min(starts[piece] + Self.pieceSize, texts.count)
            return TextScan(texts[starts[piece]..<end], first: starts[piece], settings: settings)
        }
        let lengths = scans.flatMap(\.lengths)
        let scale = ImpactScale(settings, lengths: lengths)
        let shards = Self.concurrently(1 << TextScan.shardBits) { shard in
            ShardWriter(scans.map { $0.shards[shard] }, lengths: lengths, scale: scale)
        }
        let words = scans.reduce(into: [:]) { $0.merge($1.words) { first, _ in first } }
        return SegmentWriter(settings: settings)
            .bytes(
                ids: texts.map(\.id),
                plainImpacts: lengths.map { scale.impact(heading: 0, body: 1, lengths: $0) },
                shards: shards,
                words: words.values.sorted()
            )
    }

    /// The values that `body` gives for 0 up to `count`, in that order.
    private static func concurrently<Value: Sendable>(
        _ count: Int,
        _ body: @Sendable (Int) -> Value
    ) -> [Value] {
        let done = Mutex<[Int: Value]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let value = body(index)
            done.withLock { $0[index] = value }
        }
        return done.withLock { values in (0..<count).compactMap { values[$0] } }
    }
}
