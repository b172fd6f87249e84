/// The sum of what each text of an index has gained so far.
///
/// Whole numbers, so that a sum is the same in whatever order it was made.
struct ScoreBoard {
    /// How many sums are looked at together, so that most are passed over at a few a cycle.
    private static let block = 32

    private let documentCount: Int
    private var sums: [Int32]

    init(documentCount: Int) {
        self.documentCount = documentCount
        sums = [Int32](repeating: 0, count: Self.room(for: documentCount))
    }

    /// As ``PostingList/add(_:to:)`` asks for.
    private static func room(for documentCount: Int) -> Int {
        guard documentCount <= PostingRun.span else {
            return (documentCount + PostingRun.span - 1) / PostingRun.span * PostingRun.span
        }
        var room = block
        while room < documentCount { room *= 2 }
        return room
    }

    subscript(document: Int) -> Int32 { sums[document] }

    /// Adds `weight` times the impact of each posting.
    mutating func add(_ postings: PostingList, weight: Int32) {
        sums.withUnsafeMutableBufferPointer { postings.add(weight, to: $0) }
    }

    /// Adds the same to the `open` texts alone, ascending ones, or to all as costs less, and keeps
    /// those of `open` whose sums reach `floor`.
    mutating func add(
        _ postings: PostingList,
        weight: Int32,
        to open: inout [Int32],
        floor: Int32
    ) {
        let isAsked = open.count * postings.probeCost < postings.count
        if !isAsked { add(postings, weight: weight) }
        sums.withUnsafeMutableBufferPointer { sums in
            if !isAsked {
                Self.keep(&open) { Self.reaches(sums[$0], floor) }
            } else if case .table(let impacts) = postings.body {
                Self.keep(&open) { document in
                    let sum = sums[document] &+ weight &* Int32(impacts[document])
                    sums[document] = sum
                    return Self.reaches(sum, floor)
                }
            } else {
                var cursor = PostingCursor(postings)
                Self.keep(&open) { document in
                    sums[document] &+= weight &* Int32(cursor.impact(in: document))
                    return Self.reaches(sums[document], floor)
                }
            }
        }
    }

    /// 1 where `sum` is at least `floor`, else 0; told by a sign, as no branch could be predicted.
    @inline(__always)
    private static func reaches(_ sum: Int32, _ floor: Int32) -> Int {
        1 &+ ((Int(sum) &- Int(floor)) >> (Int.bitWidth - 1))
    }

    /// Keeps those of `open` for which `isKept` gives 1 and not 0.
    @inline(__always)
    private static func keep(_ open: inout [Int32], _ isKept: (Int) -> Int) {
        var kept = 0
        open.withUnsafeMutableBufferPointer { open in
            for document in open {
                open[kept] = document
                kept &+= isKept(Int(document))
            }
        }
        open.removeLast(open.count - kept)
    }

    /// The `top` of the `open` texts with the largest sums, best first.
    func best(_ top: Int, of open: [Int32]) -> [TopScores<Int32>.Entry] {
        var best = TopScores<Int32>(limit: top)
        for document in open {
            best.offer(TopScores<Int32>.Entry(position: Int(document), score: sums[Int(document)]))
        }
        return best.sorted
    }

    /// The `top` texts of the largest sums, best first, those of no sum left out.
    func best(_ top: Int) -> [TopScores<Int32>.Entry] {
        var best = TopScores<Int32>(limit: top)
        forEachBlock(reaching: 1) { sums, places, floor in
            for document in places where sums[document] >= floor {
                best.offer(TopScores.Entry(position: document, score: sums[document]))
                // Of equal sums the earlier text is better.
                if let worst = best.worst { floor = worst.score &+ 1 }
            }
        }
        return best.sorted
    }

    /// The texts whose sums reach `floor`, ascending; nil where they are more than `limit`.
    func reaching(_ floor: Int32, limit: Int) -> [Int32]? {
        var isMore = false
        let found = [Int32](unsafeUninitializedCapacity: limit + Self.block) { found, count in
            guard let start = found.baseAddress else { return }
            var next = 0
            forEachBlock(reaching: floor) { sums, places, floor in
                guard next <= limit else { return }
                for document in places {
                    start[next] = Int32(truncatingIfNeeded: document)
                    next &+= Self.reaches(sums[document], floor)
                }
            }
            count = next
            isMore = next > limit
        }
        return isMore ? nil : found
    }

    /// Lends each block with a sum that reaches `floor`, which `body` may raise.
    @inline(__always)
    private func forEachBlock(
        reaching floor: Int32,
        _ body: (UnsafeBufferPointer<Int32>, Range<Int>, inout Int32) -> Void
    ) {
        var floor = floor
        sums.withUnsafeBufferPointer { sums in
            for start in stride(from: 0, to: documentCount, by: Self.block) {
                let end = min(start + Self.block, documentCount)
                // Negative as long as every difference is.
                var signs: Int32 = -1
                for place in start..<end { signs &= sums[place] &- floor }
                if signs >= 0 { body(sums, start..<end, &floor) }
            }
        }
    }
}
