/// The texts that hold one term, as ``PostingWriter`` wrote them.
///
/// Reads nothing beyond the postings and states no more texts than there are, whatever the bytes
/// say.
struct PostingList {
    private let area: PostingArea
    /// How many texts hold the term.
    let count: Int
    let maxImpact: UInt8
    /// Behind the last byte.
    let end: Int
    /// The one text that holds the term, where it is one.
    private let only: UInt32
    private let skips: Int
    private let steps: Int

    init(_ area: PostingArea, at start: Int) {
        self.area = area
        var reader = PostingReader(area: area, offset: start, limit: area.end)
        let head = reader.varint()
        if head & 1 == 1 {
            count = 1
            only = head >> 2
            maxImpact = head & 2 == 0 ? reader.byte() : area.plainImpact(in: only)
            (skips, steps, end) = (reader.offset, reader.offset, reader.offset)
            return
        }
        let size = Int(reader.varint())
        let end = min(reader.offset + size, area.end)
        self.end = end
        maxImpact = reader.byte()
        only = 0
        skips = reader.offset
        let stated = Int(head >> 1)
        let blocks = max(stated - 1, 0) / PostingWriter.block
        steps = min(skips + blocks * 8, end)
        // A text takes a byte at least.
        count = min(stated, end - steps, area.documentCount)
    }

    /// Hands over each text and the term's impact in it, texts ascending.
    @inline(__always)
    func forEach(_ body: (Int, UInt8) -> Void) {
        guard count > 1 else {
            if count == 1 { body(Int(only), maxImpact) }
            return
        }
        var reader = reader(at: steps)
        var document: UInt32 = .max
        for _ in 0..<count {
            let impact = reader.step(to: &document)
            body(Int(document), impact)
        }
    }

    /// The term's impact in a text that holds it.
    func impact(in document: Int) -> UInt8? {
        var cursor = PostingCursor(self)
        return cursor.impact(in: document)
    }

    /// The last block that can hold `document`, not before block `first`: where its steps begin,
    /// and the text before it.
    func block(for document: Int, from first: Int) -> (block: Int, offset: Int, previous: UInt32) {
        var low = first
        var high = max(count - 1, 0) / PostingWriter.block
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(skip(middle).previous) < document { low = middle } else { high = middle - 1 }
        }
        guard low > 0 else { return (0, steps, .max) }
        let skip = skip(low)
        return (low, min(steps + skip.offset, end), skip.previous)
    }

    /// The single text's number, where the term stands in one only.
    var single: Int? { count == 1 && steps == end ? Int(only) : nil }

    func reader(at offset: Int) -> PostingReader {
        PostingReader(area: area, offset: offset, limit: end)
    }

    /// How many texts block `block` has.
    func size(ofBlock block: Int) -> Int {
        max(0, min(PostingWriter.block, count - block * PostingWriter.block))
    }

    private func skip(_ block: Int) -> (previous: UInt32, offset: Int) {
        let offset = skips + (block - 1) * 8
        guard offset + 8 <= steps else { return (.max, 0) }
        let previous = area.bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        let step = area.bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
        return (UInt32(littleEndian: previous), Int(UInt32(littleEndian: step)))
    }
}
