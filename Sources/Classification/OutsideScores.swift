/// How well one score tells texts out of scope (high) from texts in scope (low).
struct OutsideScores {
    private let inside: [Double]
    private let outside: [Double]

    init(inside: [Double], outside: [Double]) {
        self.inside = inside.sorted()
        self.outside = outside.sorted()
    }

    /// The chance that an outside text scores above an inside one; ties count half.
    func auroc() -> Double? {
        guard !inside.isEmpty, !outside.isEmpty else { return nil }
        var below = 0
        var through = 0
        var sum = 0.0
        for score in outside {
            while below < inside.count, inside[below] < score { below += 1 }
            through = max(through, below)
            while through < inside.count, inside[through] <= score { through += 1 }
            sum += Double(below) + Double(through - below) / 2
        }
        return sum / Double(inside.count) / Double(outside.count)
    }

    /// The share of outside texts above the score that a given share of inside ones stays within.
    func recall(passing share: Double = 0.95) -> Double? {
        guard !inside.isEmpty, !outside.isEmpty else { return nil }
        let passed = max(Int((share * Double(inside.count)).rounded(.up)), 1)
        let limit = inside[passed - 1]
        return Double(outside.count { $0 > limit }) / Double(outside.count)
    }
}
