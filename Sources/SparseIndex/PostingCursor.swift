/// Asks one posting list for ascending texts, passing over whole blocks between them.
struct PostingCursor {
    private let list: PostingList
    private var reader: PostingReader
    private var block = -1
    private var left = 0
    private var document: UInt32 = .max
    private var impact: UInt8 = 0

    init(_ list: PostingList) {
        self.list = list
        reader = list.reader(at: list.end)
    }

    /// The term's impact in `wanted`, which must not lie before one asked for already.
    mutating func impact(in wanted: Int) -> UInt8? {
        if let single = list.single { return single == wanted ? list.maxImpact : nil }
        if block < 0 || Int(document) < wanted || document == .max { advance(to: wanted) }
        return document != .max && Int(document) == wanted ? impact : nil
    }

    private mutating func advance(to wanted: Int) {
        let found = list.block(for: wanted, from: max(block, 0))
        if found.block != block {
            block = found.block
            reader = list.reader(at: found.offset)
            document = found.previous
            left = list.size(ofBlock: block)
        }
        while left > 0 {
            impact = reader.step(to: &document)
            left -= 1
            if Int(document) >= wanted { return }
        }
    }
}
