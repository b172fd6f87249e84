/// What an expert's own count of its passages may weigh in the idf of all.
///
/// The count is its word alone: whoever names a thousand times as many would make its own words
/// common and all others rare, for everyone.
struct PassageBound {
    /// Smaller sketches are those of cards, and say nothing of the usual size.
    private static let least: UInt32 = 32
    /// An expert counts as so many of the usual size at most.
    private static let times: UInt32 = 4

    let most: UInt32

    init(_ sketches: [TermSketch]) {
        let sizes = sketches.map(\.passageCount).filter { $0 >= Self.least }.sorted()
        // Of two in the middle the lower: that of two experts is not the larger's own word.
        let median = sizes.isEmpty ? UInt32.max : sizes[(sizes.count - 1) / 2]
        let (most, overflows) = median.multipliedReportingOverflow(by: Self.times)
        self.most = overflows ? .max : most
    }

    func passages(of sketch: TermSketch) -> UInt32 { min(sketch.passageCount, most) }
}
