/// What a slip of the hand costs, as -ln of its probability; a wrong letter is one of many.
///
/// Damerau's four slips (1964), a doubled letter told apart from a strange one.
enum SlipCost {
    private static let dropped: Float = 3
    private static let doubled: Float = 3
    private static let swapped: Float = 3
    private static let replaced: Float = 5.5
    /// A letter too many.
    private static let added: Float = 6.5
    /// A word that nobody knows, left as it is.
    static let unknown: Float = 16

    /// The cost at which `typed` comes of `meant`; nil where more than one slip would be needed.
    static func of(_ typed: [UInt8], for meant: ArraySlice<UInt8>) -> Float? {
        let shorter = min(typed.count, meant.count)
        let first = meant.startIndex
        var head = 0
        while head < shorter, typed[head] == meant[first + head] { head += 1 }
        var tail = 0
        while tail < shorter - head,
            typed[typed.count - 1 - tail] == meant[meant.endIndex - 1 - tail]
        {
            tail += 1
        }
        switch (typed.count - head - tail, meant.count - head - tail) {
        case (0, 0): return 0
        case (0, 1): return dropped
        case (1, 0): return head > 0 && typed[head] == typed[head - 1] ? doubled : added
        case (1, 1): return replaced
        case (2, 2):
            let isSwap =
                typed[head] == meant[first + head + 1] && typed[head + 1] == meant[first + head]
            return isSwap ? swapped : nil
        default: return nil
        }
    }
}
