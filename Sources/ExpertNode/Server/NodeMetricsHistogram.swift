/// How long answers took: counts below fixed bounds, their number and their sum.
package struct NodeMetricsHistogram: Sendable, Equatable {
    /// Upper bounds in seconds: extracted answers take milliseconds, a model's take seconds.
    package static let bounds = [
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120,
    ]

    /// Answers in each bucket alone; the last holds those above all bounds.
    private var counts = Array(repeating: 0, count: bounds.count + 1)
    package private(set) var sum = 0.0

    package init() {}

    package mutating func add(_ seconds: Double) {
        let place = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        counts[place] += 1
        sum += max(0, seconds)
    }

    package var count: Int { counts.reduce(0, +) }

    /// The answers at or below each bound, as the text format has them.
    package var cumulative: [Int] {
        var sum = 0
        return counts.dropLast().map { count in
            sum += count
            return sum
        }
    }
}
