/// The texts that hold one term, as ``PostingWriter`` wrote them.
///
/// Reads nothing beyond its bytes and states no more texts than they have room for, whatever they
/// say.
struct PostingList {
    /// How the texts are told, as ``PostingForm`` says; one alone is told in the list's head.
    enum Body {
        case single(document: Int)
        case steps(PostingReader)
        case runs(PostingRuns)
        case table(UnsafeRawBufferPointer)
    }

    /// How many texts hold the term.
    let count: Int
    let maxImpact: UInt8
    /// Behind the last byte.
    let end: Int
    let body: Body

    /// Reads the list that begins at `start` and ends at `limit` at the latest.
    init(_ area: PostingArea, at start: Int, limit: Int) {
        var reader = PostingReader(area: area, offset: start, limit: limit)
        let head = reader.varint()
        if head & 1 == 1 {
            let document = head >> 2
            count = 1
            maxImpact = head & 2 == 0 ? reader.byte() : area.plainImpact(in: document)
            end = reader.offset
            body = .single(document: Int(document))
            return
        }
        let size = Int(reader.varint())
        maxImpact = reader.byte()
        end = min(reader.offset + size, limit)
        let stated = min(Int(head >> 1), area.documentCount)
        let read = Self.body(of: stated, in: area, reader.offset..<max(end, reader.offset))
        count = read == nil ? 0 : stated
        body = read ?? .steps(reader)
    }

    /// Nil where there are not as many bytes as so many texts take.
    private static func body(of count: Int, in area: PostingArea, _ places: Range<Int>) -> Body? {
        let bytes = UnsafeRawBufferPointer(rebasing: area.bytes[places])
        switch PostingForm.of(count, among: area.documentCount) {
        case .steps:
            let reader = PostingReader(
                area: area,
                offset: places.lowerBound,
                limit: places.upperBound
            )
            return count <= bytes.count ? .steps(reader) : nil
        case .runs:
            return PostingRuns(bytes, total: count).map { .runs($0) }
        case .table:
            guard area.documentCount <= bytes.count else { return nil }
            return .table(UnsafeRawBufferPointer(rebasing: bytes[..<area.documentCount]))
        }
    }

    /// What asking about a text costs, in postings read.
    var probeCost: Int {
        if case .table = body { 2 } else { 32 }
    }

    /// Adds `weight` times the impact to the sum of each text that holds the term.
    ///
    /// `sums` have room for all texts: for each run a whole ``PostingRun/span`` or, where one run
    /// can hold them all, a power of two.
    func add(_ weight: Int32, to sums: UnsafeMutableBufferPointer<Int32>) {
        switch body {
        case .single(let document):
            guard document < sums.count else { return }
            sums[document] &+= weight &* Int32(maxImpact)
        case .steps(var reader):
            var document: UInt32 = .max
            for _ in 0..<count {
                let impact = reader.step(to: &document)
                guard document < sums.count else { return }
                sums[Int(document)] &+= weight &* Int32(impact)
            }
        case .runs(let runs):
            for run in runs where run.base < sums.count {
                let end = min(run.base + PostingRun.span, sums.count)
                run.add(weight, to: UnsafeMutableBufferPointer(rebasing: sums[run.base..<end]))
            }
        case .table(let impacts):
            for (document, impact) in impacts.enumerated() {
                sums[document] &+= weight &* Int32(impact)
            }
        }
    }

    /// The term's impact in a text; 0 where it does not hold the term.
    func impact(in document: Int) -> UInt8 {
        var cursor = PostingCursor(self)
        return cursor.impact(in: document)
    }
}
