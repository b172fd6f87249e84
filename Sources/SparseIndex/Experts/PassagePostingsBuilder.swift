/// Turns the lists of sketches round, beside ``ExpertPostingsBuilder``.
///
/// An expert's impacts rest on the mean length of its own passages; they are brought to that of the
/// network's, so that passages of two experts can be compared.
struct PassagePostingsBuilder {
    /// What a term counts in each passage of an expert that does not say in which it stands, as a
    /// step down from its strongest impact: half as much.
    private static let halving: UInt8 = 32

    private(set) var postings = PassagePostings()
    private let sketches: [TermSketch]
    private let scales: [PassageLengthScale?]
    /// How many entries of each sketch have been added, and where its lists go on.
    private var read: [(entry: Int, list: Int)]

    init(_ sketches: [TermSketch], meanLength: Double) {
        self.sketches = sketches
        scales = sketches.map { PassageLengthScale($0, meanLength: meanLength) }
        read = Array(repeating: (0, 0), count: sketches.count)
        var end: UInt32 = 0
        postings.experts.append(end)
        for sketch in sketches {
            if let lists = sketch.lists {
                let (next, isMore) = end.addingReportingOverflow(UInt32(lists.lengths.count) + 1)
                // Whom no number is left for is judged without its lists.
                if !isMore { end = next }
            }
            postings.experts.append(end)
        }
    }

    /// Adds the next entry of an expert to a row; rows ascend, and in each the experts.
    mutating func add(expert: Int, row: Int) {
        guard postings.experts.last != 0 else { return }
        while postings.starts.count < row + 2 { postings.starts.append(postings.passages.count) }
        guard let lists = sketches[expert].lists, let scale = scales[expert],
            !postings.numbers(of: expert).isEmpty
        else { return }
        let entry = sketches[expert].entries[read[expert].entry]
        let first = postings.experts[expert]
        let start = read[expert].list
        let end = start + lists.count(of: entry)
        for place in start..<end {
            let passage = lists.passages[place]
            postings.passages.append(first + passage)
            postings.impacts.append(scale.impact(lists.impacts[place], in: Int(passage)))
        }
        if start == end {
            postings.passages.append(first + UInt32(lists.lengths.count))
            postings.impacts.append(max(entry.impact, Self.halving + 1) - Self.halving)
        }
        postings.starts[row + 1] = postings.passages.count
        read[expert] = (read[expert].entry + 1, end)
    }
}
