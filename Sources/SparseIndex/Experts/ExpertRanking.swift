/// Finds the experts whose impacts add up to most, reading a bounded number of postings.
///
/// A sketch holds few of a question's terms, so a term's highest impact says little about what an
/// expert can reach, and bounds (max-score, block-max) pass over next to nothing. Instead the terms
/// that can add most are read first, and lists that no longer fit into ``budget`` are left out
/// (anytime ranking: Lin, Trotman 2015): those of the commonest words, which tell experts apart
/// least. The experts found are then judged by all terms.
struct ExpertRanking {
    private typealias Lanes = SIMD16<Float>

    /// How many postings may be read; in a larger network one for each expert.
    private static let budget = 200_000

    private let rows: [ExpertRow]
    private let gains: [Float]
    private let postings: ExpertPostings
    private var cursors: [Int]
    private var best: TopScores<Float>

    init(
        _ rows: [(row: ExpertRow, weight: Float)],
        postings: ExpertPostings,
        experts: Int,
        top: Int
    ) {
        let sorted = rows.sorted { $0.weight * $0.row.most > $1.weight * $1.row.most }
        let read = Self.affordable(sorted, budget: max(Self.budget, experts))
        self.rows = read.map(\.row)
        gains = read.map { $0.weight * $0.row.gain }
        self.postings = postings
        cursors = self.rows.map(\.range.lowerBound)
        best = TopScores<Float>(limit: top)
    }

    /// The rows that fit, in order; always the first.
    private static func affordable(
        _ rows: [(row: ExpertRow, weight: Float)],
        budget: Int
    ) -> [(row: ExpertRow, weight: Float)] {
        var left = budget
        return rows.enumerated().filter { place, item in
            guard item.weight > 0, place == 0 || item.row.range.count <= left else { return false }
            left -= item.row.range.count
            return true
        }.map(\.element)
    }

    /// The best experts, by place ascending.
    mutating func candidates(count: Int, room: inout SelectionRoom) -> [Int] {
        for first in stride(from: 0, to: count, by: SelectionRoom.span) {
            room.sums.withUnsafeMutableBufferPointer { sums in
                for place in rows.indices { add(place, from: first, to: sums) }
                collect(sums, from: first)
            }
        }
        return best.sorted.map(\.position).sorted()
    }

    /// Adds what a row gives the experts of a span.
    private mutating func add(
        _ place: Int,
        from first: Int,
        to sums: UnsafeMutableBufferPointer<Float>
    ) {
        let gain = gains[place]
        let (end, limit) = (rows[place].range.upperBound, first + SelectionRoom.span)
        cursors[place] = postings.experts.withUnsafeBufferPointer { experts in
            postings.impacts.withUnsafeBufferPointer { impacts in
                SketchImpact.values.withUnsafeBufferPointer { values in
                    var cursor = cursors[place]
                    while cursor < end, Int(experts[cursor]) < limit {
                        let expert = Int(experts[cursor]) - first
                        sums[expert] += gain * values[Int(impacts[cursor])]
                        cursor += 1
                    }
                    return cursor
                }
            }
        }
    }

    /// Takes up the experts of a span that are among the best, and clears their sums.
    private mutating func collect(_ sums: UnsafeMutableBufferPointer<Float>, from first: Int) {
        guard let start = UnsafeMutableRawPointer(sums.baseAddress) else { return }
        var bar = best.worst?.score ?? 0
        for group in stride(from: 0, to: SelectionRoom.span, by: Lanes.scalarCount) {
            let lanes = start.loadUnaligned(fromByteOffset: group * 4, as: Lanes.self)
            start.storeBytes(of: Lanes(), toByteOffset: group * 4, as: Lanes.self)
            guard any(lanes .> bar) else { continue }
            for lane in 0..<Lanes.scalarCount where lanes[lane] > bar {
                best.offer(
                    TopScores<Float>.Entry(position: first + group + lane, score: lanes[lane])
                )
            }
            bar = best.worst?.score ?? 0
        }
    }
}
