/// What slips of the hand cost, as -ln of their probability; a wrong letter is one of many.
///
/// Damerau's four slips (1964), a doubled letter told apart from a strange one.
enum SlipCost {
    private static let dropped: Float = 3
    private static let doubled: Float = 3
    private static let swapped: Float = 3
    private static let replaced: Float = 5.5
    /// A letter too many, the rarest slip: words farther away than one slip are not sought.
    static let added: Float = 6.5
    /// A word that nobody knows, left as it is.
    static let unknown: Float = 16

    private static let longest = 24

    /// The least cost at which `typed` comes of `meant`.
    static func of(
        _ typed: UnsafeBufferPointer<UInt8>,
        for meant: UnsafeBufferPointer<UInt8>
    ) -> Float {
        let width = meant.count + 1
        guard typed.count < longest, width <= longest else { return .infinity }
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: longest * longest) { costs in
            for column in 0..<width { costs[column] = Float(column) * dropped }
            for row in 1...max(typed.count, 1) where row <= typed.count {
                let isDoubled = row > 1 && typed[row - 1] == typed[row - 2]
                let surplus = isDoubled ? doubled : added
                costs[row * width] = costs[(row - 1) * width] + added
                for column in 1..<max(width, 1) {
                    let isSame = typed[row - 1] == meant[column - 1]
                    var cost = costs[(row - 1) * width + column - 1] + (isSame ? 0 : replaced)
                    cost = min(cost, costs[(row - 1) * width + column] + surplus)
                    cost = min(cost, costs[row * width + column - 1] + dropped)
                    if row > 1, column > 1, !isSame, typed[row - 1] == meant[column - 2],
                        typed[row - 2] == meant[column - 1]
                    {
                        cost = min(cost, costs[(row - 2) * width + column - 2] + swapped)
                    }
                    costs[row * width + column] = cost
                }
            }
            return costs[typed.count * width + width - 1]
        }
    }
}
