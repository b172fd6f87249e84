/// Finds the texts of the highest scores without reading every posting.
///
/// Rows are read in the order of what they can add (Turtle and Flood 1995, "max-score", a term at a
/// time). As soon as all that is left could not lift an unseen text among the best, the rest of
/// the rows is only asked about texts already seen that still can get there. Exact: the same
/// texts and scores as from reading everything.
struct Ranking {
    /// One text in so many may still be open when the reading of whole rows ends.
    private static let openShare = 8

    private let rows: [RowWeight]
    private let top: Int
    /// What rows from each place on can add together.
    private let left: [Float]
    private var scores: [Float]
    /// The texts with a score, as they were met; room for all.
    private var seen: [Int32]
    private var seenCount = 0

    init(_ rows: [RowWeight], documentCount: Int, top: Int) {
        self.rows = rows
        self.top = top
        var left = [Float](repeating: 0, count: rows.count + 1)
        for place in rows.indices.reversed() { left[place] = left[place + 1] + rows[place].most }
        self.left = left
        scores = [Float](repeating: 0, count: documentCount)
        seen = [Int32](repeating: 0, count: documentCount)
    }

    /// The best texts, best first; equal scores keep the order in which the index was built.
    mutating func best() -> [TopHits.Entry] {
        var read = 0
        for place in rows.indices {
            add(rows[place])
            read += rows[place].postings.count
            // Looking at all that was seen must not cost more than reading did.
            guard read >= seenCount, place + 1 < rows.count else { continue }
            read = 0
            let least = least()
            let floor = Self.floor(least) - left[place + 1]
            guard floor > 0 else { continue }
            let open = candidates(floor)
            // Asking about many texts one by one costs more than reading on.
            guard open.count * Self.openShare <= seenCount else { continue }
            return finish(open, from: place + 1, least: least)
        }
        return hits(seen[..<seenCount])
    }

    private mutating func add(_ row: RowWeight) {
        let weight = row.weight
        var count = seenCount
        scores.withUnsafeMutableBufferPointer { scores in
            seen.withUnsafeMutableBufferPointer { seen in
                row.postings.forEach { document, impact in
                    guard document < scores.count else { return }
                    let score = scores[document]
                    if score == 0 {
                        seen[count] = Int32(document)
                        count += 1
                    }
                    scores[document] = score + weight * Float(max(impact, 1))
                }
            }
        }
        seenCount = count
    }

    /// The score of the last that is among the best so far; 0 where there are not enough.
    private func least() -> Float {
        guard seenCount >= top else { return 0 }
        var best = TopHits(limit: top)
        for document in seen[..<seenCount] {
            best.offer(TopHits.Entry(position: Int(document), score: scores[Int(document)]))
        }
        return best.worst?.score ?? 0
    }

    /// Asks the rows from `place` on about the texts that can still be among the best.
    private mutating func finish(
        _ candidates: [Int32],
        from place: Int,
        least: Float
    ) -> [TopHits.Entry] {
        var least = least
        var open = candidates
        for next in place..<rows.count {
            var cursor = PostingCursor(rows[next].postings)
            for document in open {
                guard let impact = cursor.impact(in: Int(document)) else { continue }
                scores[Int(document)] += rows[next].weight * Float(impact)
            }
            least = max(least, hits(open).last?.score ?? 0)
            let floor = Self.floor(least) - left[next + 1]
            open.removeAll { scores[Int($0)] < floor }
        }
        return hits(open)
    }

    /// The texts whose scores reach `floor`, ascending.
    private func candidates(_ floor: Float) -> [Int32] {
        scores.indices.lazy.filter { scores[$0] >= floor }.map { Int32($0) }
    }

    /// A hair below, sums of floats being rounded: by what they come to, and so before anything is
    /// taken away.
    private static func floor(_ least: Float) -> Float { least * 0.9999 }

    private func hits(_ documents: some Sequence<Int32>) -> [TopHits.Entry] {
        var hits = TopHits(limit: top)
        for document in documents {
            hits.offer(TopHits.Entry(position: Int(document), score: scores[Int(document)]))
        }
        return hits.sorted
    }
}
