import VietnameseText

/// Turns texts into the bytes of an index, on all cores.
///
/// Texts are read in pieces; what stands in them is parted by the terms' names, and each part is
/// sorted and written by itself. The same texts give the same bytes.
struct IndexBuilder {
    private static let pieceSize = 1000

    let settings: IndexSettings

    func bytes(_ texts: [IndexedText]) -> [UInt8] {
        let starts = Array(stride(from: 0, to: texts.count, by: Self.pieceSize))
        let scans = Parallel.map(starts.count) { piece in
            let end = min(starts[piece] + Self.pieceSize, texts.count)
            return TextScan(texts[starts[piece]..<end], first: starts[piece], settings: settings)
        }
        let lengths = scans.flatMap(\.lengths)
        let scale = ImpactScale(settings, lengths: lengths)
        let shards = Parallel.map(1 << TextScan.shardBits) { shard in
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
}
