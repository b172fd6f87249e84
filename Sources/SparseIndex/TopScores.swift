/// Keeps the best `limit` of the scores it is shown, in a binary heap with the worst on top.
///
/// Of equal scores the earlier position is better, so that a ranking is the same every time.
struct TopScores<Score: Comparable> {
    struct Entry {
        let position: Int
        let score: Score

        func isWorse(than other: Entry) -> Bool {
            score != other.score ? score < other.score : position > other.position
        }
    }

    private let limit: Int
    private var heap: [Entry] = []

    init(limit: Int) {
        self.limit = max(limit, 0)
    }

    /// What was kept, best first.
    var sorted: [Entry] {
        heap.sorted { $1.isWorse(than: $0) }
    }

    /// The last of what was kept, once there is as much as may be kept.
    var worst: Entry? { heap.count < limit ? nil : heap.first }

    mutating func offer(_ entry: Entry) {
        if heap.count < limit {
            heap.append(entry)
            rise(from: heap.count - 1)
        } else if let worst = heap.first, worst.isWorse(than: entry) {
            heap[0] = entry
            sink()
        }
    }

    private mutating func rise(from start: Int) {
        var child = start
        while child > 0, heap[child].isWorse(than: heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var worst = parent
            for child in (2 * parent + 1)...(2 * parent + 2) where child < heap.count {
                if heap[child].isWorse(than: heap[worst]) { worst = child }
            }
            guard worst != parent else { return }
            heap.swapAt(parent, worst)
            parent = worst
        }
    }
}
