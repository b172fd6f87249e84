/// Which passages of which experts hold which term, of all experts that show it.
///
/// Passages are numbered through the network, those of an expert one after another; behind them
/// comes one number more, which stands for each of its passages.
struct PassagePostings: Sendable {
    /// Where the passages of each row of ``ExpertPostings`` begin, and the end.
    var starts: [Int] = [0]
    /// In each row ascending.
    var passages: [UInt32] = []
    /// Beside them, on the scale of ``SketchImpact``.
    var impacts: [UInt8] = []
    /// The first number of each expert, and the end; one without lists has none.
    var experts: [UInt32] = []

    /// In bytes.
    var size: Int { starts.count * 8 + passages.count * 5 + experts.count * 4 }

    /// Whether no expert shows single passages.
    var isEmpty: Bool { passages.isEmpty }

    func range(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

    /// The numbers of an expert.
    func numbers(of expert: Int) -> Range<UInt32> { experts[expert]..<experts[expert + 1] }
}
