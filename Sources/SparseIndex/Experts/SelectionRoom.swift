/// Where sums are kept while experts are ranked; used again for the next question of a thread.
package struct SelectionRoom: Sendable {
    /// So many experts are summed up at once that the sums stay in the nearest cache.
    static let span = 8192

    var sums = [Float](repeating: 0, count: span)
    /// What the passages of the experts score.
    var passages: [Float] = []

    package init() {}
}

extension SelectionRoom {
    /// How far below the best a passage is before it counts next to nothing: between 3, as the
    /// weight learned for the whole says, and 6, where single passages no longer tell.
    private static let temperature: Float = 4
    /// What a passage adds by how far it is below the best, in steps of a 64th of the temperature;
    /// one eight temperatures below adds nothing.
    private static let shares: [Float] = (0...512).map { step in
        step < 512 ? Float(exponential(-Double(step) / 64)) : 0
    }

    /// Makes room for `count` passages that have no score yet.
    mutating func clear(passages count: Int) {
        if passages.count < count { passages = [Float](repeating: 0, count: count) }
        passages.withUnsafeMutableBufferPointer { $0[..<count].update(repeating: 0) }
    }

    /// What one expert's passages score as one, the last of which is what each scores besides.
    func meeting(_ range: Range<Int>) -> Double {
        passages.withUnsafeBufferPointer { passages in
            let scores = UnsafeBufferPointer(rebasing: passages[range].dropLast())
            let shared = passages[range.upperBound - 1]
            let best = scores.max() ?? 0
            guard best > 0 else { return Double(shared) }
            let steps = 64 / Self.temperature
            let mass = scores.reduce(Float(0)) { mass, score in
                guard score > 0 else { return mass }
                return mass + Self.shares[min(Int((best - score) * steps), 512)]
            }
            return Double(shared + best + Self.temperature * Float(logarithm(Double(mass))))
        }
    }
}
