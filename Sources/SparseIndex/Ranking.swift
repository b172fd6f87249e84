/// Finds the texts of the highest scores without reading every posting.
///
/// Max-score (Turtle and Flood 1995), a row at a time, those first that tell most for what reading
/// them costs: pairs and rare words. From time to time the leaders are scored in full, and as soon
/// as all rows that are left could not lift an unseen text among them, these are only asked about
/// texts that still can get there. Exact: the same texts and scores as from reading everything.
struct Ranking {
    private struct Row {
        let postings: PostingList
        /// What one step of impact counts.
        let weight: Int32

        /// The most that the row can add to a text's sum.
        var most: Int { Int(weight) * Int(postings.maxImpact) }
    }

    /// One text in so many may still be open when the reading of whole rows ends.
    private static let openShare = 32
    /// The rows that bring one in so many of what is left are not asked about the leaders.
    private static let askedShare = 32

    /// What all rows together add at most; leaves as much again to roundings.
    private static let ceiling = Double(1 << 30)

    private let rows: [Row]
    private let documentCount: Int
    private let top: Int
    /// What a score of 1 is in whole numbers.
    private let scale: Double
    /// What rows from each place on can add together.
    private let left: [Int]
    private var board: ScoreBoard

    /// `rows` in the order in which they are to be read.
    init(_ rows: [RowWeight], documentCount: Int, top: Int) {
        let most = rows.reduce(0) { $0 + $1.most }
        let scale = most > 0 && most.isFinite ? Self.ceiling / most : 0
        self.rows = rows.map {
            Row(postings: $0.postings, weight: Int32(max(1, $0.weight * scale)))
        }
        var left = [Int](repeating: 0, count: rows.count + 1)
        for place in rows.indices.reversed() {
            left[place] = left[place + 1] + self.rows[place].most
        }
        self.left = left
        self.scale = scale
        self.documentCount = documentCount
        self.top = top
        board = ScoreBoard(documentCount: documentCount)
    }

    /// The best texts, best first; equal scores keep the order in which the index was built.
    mutating func best() -> [(position: Int, score: Double)] {
        sums().map { ($0.position, scale > 0 ? Double($0.score) / scale : 0) }
    }

    private mutating func sums() -> [TopScores<Int32>.Entry] {
        var read = 0
        for place in rows.indices {
            board.add(rows[place].postings, weight: rows[place].weight)
            read += rows[place].postings.count
            // Looking must not cost more than reading did.
            guard read >= documentCount / 2 + lookCost(from: place + 1) else { continue }
            read = 0
            let least = least(of: board.best(top), from: place + 1)
            let floor = Int32(clamping: least - left[place + 1])
            guard floor > 0, let open = board.reaching(floor, limit: documentCount / Self.openShare)
            else { continue }
            return finish(open, from: place + 1, least: least)
        }
        return board.best(top)
    }

    /// What it costs, in postings read, to score the leaders in full.
    private func lookCost(from place: Int) -> Int { top * (rows.count - place) * 8 }

    /// A sum that the last of the best will reach, by those who lead before rows from `place` on
    /// are read; 0 where they are too few.
    private func least(of leaders: [TopScores<Int32>.Entry], from place: Int) -> Int {
        guard leaders.count == top else { return 0 }
        let leaders = leaders.sorted { $0.position < $1.position }
        var sums = leaders.map { Int($0.score) }
        // What the last rows add is not worth asking for.
        for row in rows[place...].indices where left[row] * Self.askedShare > left[place] {
            var cursor = PostingCursor(rows[row].postings)
            for (number, leader) in leaders.enumerated() {
                sums[number] += Int(rows[row].weight) * Int(cursor.impact(in: leader.position))
            }
        }
        return sums.min() ?? 0
    }

    /// Asks the rows from `place` on about the `open` texts, which can still be among the best.
    private mutating func finish(
        _ open: [Int32],
        from place: Int,
        least: Int
    ) -> [TopScores<Int32>.Entry] {
        var (open, least) = (open, least)
        var asked = 0
        for next in place..<rows.count {
            if asked >= lookCost(from: next) {
                asked = 0
                least = max(least, self.least(of: board.best(top, of: open), from: next))
            }
            asked += open.count
            board.add(
                rows[next].postings,
                weight: rows[next].weight,
                to: &open,
                floor: Int32(clamping: least - left[next + 1])
            )
        }
        return board.best(top, of: open)
    }
}
