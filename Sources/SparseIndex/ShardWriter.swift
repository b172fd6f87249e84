/// Makes the rows of one shard: sorted terms, each with its postings.
struct ShardWriter: Sendable {
    /// The names of the rows' terms, and how many bytes each row's postings take.
    private(set) var folded: [UInt64] = []
    private(set) var accents: [UInt16] = []
    private(set) var sizes: [Int] = []
    private(set) var postings: [UInt8] = []

    init(
        _ parts: [[Occurrence]],
        lengths: [(heading: Int32, body: Int32)],
        scale: ImpactScale
    ) {
        var occurrences: [Occurrence] = []
        occurrences.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts { occurrences += part }
        occurrences.sort()
        var output = ByteWriter()
        var writer = PostingWriter(documentCount: lengths.count)
        var place = 0
        while place < occurrences.count {
            let first = occurrences[place]
            let began = output.bytes.count
            while place < occurrences.count, occurrences[place].folded == first.folded,
                occurrences[place].accent == first.accent
            {
                let (document, counts) = Self.counts(in: occurrences, from: &place)
                let impact = scale.impact(
                    heading: counts.heading,
                    body: counts.body,
                    lengths: lengths[Int(document)]
                )
                let isPlain = counts == (heading: 0, body: 1)
                writer.add(document: document, impact: impact, isPlain: isPlain)
            }
            writer.finish(into: &output)
            folded.append(first.folded)
            accents.append(first.accent)
            sizes.append(output.bytes.count - began)
        }
        postings = output.bytes
    }

    /// How often the term at `place` stands in the text at `place`, which moves behind it.
    private static func counts(
        in occurrences: [Occurrence],
        from place: inout Int
    ) -> (document: UInt32, counts: (heading: Int, body: Int)) {
        let first = occurrences[place]
        var counts = (heading: 0, body: 0)
        while place < occurrences.count, occurrences[place].folded == first.folded,
            occurrences[place].accent == first.accent,
            occurrences[place].document == first.document
        {
            if occurrences[place].isHeading { counts.heading += 1 } else { counts.body += 1 }
            place += 1
        }
        return (first.document, counts)
    }
}
