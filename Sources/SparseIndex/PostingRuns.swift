/// The runs of a posting list, ascending: their number, what each is of, then the texts of all and
/// the impacts of all.
struct PostingRuns: Sequence, IteratorProtocol {
    private let bytes: UnsafeRawPointer
    /// How many texts all runs have together.
    private let total: Int
    private let runCount: Int
    private var nextRun = 0
    /// How many texts the runs before have.
    private var passed = 0

    /// Nil where `bytes` have no room for `total` texts.
    init?(_ bytes: UnsafeRawBufferPointer, total: Int) {
        guard bytes.count >= 2, let start = bytes.baseAddress else { return nil }
        runCount = Self.number(start)
        guard bytes.count >= 2 + 4 * runCount + 3 * total else { return nil }
        self.bytes = start
        self.total = total
    }

    mutating func next() -> PostingRun? {
        guard nextRun < runCount, passed < total else { return nil }
        let head = bytes + (2 + nextRun * 4)
        let documents = bytes + (2 + runCount * 4)
        let run = PostingRun(
            base: Self.number(head) * PostingRun.span,
            count: Swift.min(Self.number(head + 2) + 1, total - passed),
            documents: documents + passed * 2,
            impacts: documents + (total * 2 + passed)
        )
        nextRun += 1
        passed += run.count
        return run
    }

    private static func number(_ place: UnsafeRawPointer) -> Int {
        Int(UInt16(littleEndian: place.loadUnaligned(as: UInt16.self)))
    }
}
