/// The bytes of an ``IndexSegment`` while they are lent.
struct SegmentView {
    let bytes: UnsafeRawBufferPointer
    let documentCount: Int
    let rowCount: Int
    let directoryBits: Int
    /// What one step of an impact stands for.
    let step: Float
    let starts: [Int]

    /// The rows of all accented forms of a term.
    @inline(__always)
    func rows(folded name: UInt64) -> Range<Int> {
        let place = Int(name >> UInt64(64 - directoryBits))
        let low = UInt16(truncatingIfNeeded: (name << UInt64(directoryBits)) >> 48)
        let directory = start(.directory) + place * 4
        let end = Int(uint32(directory + 4))
        var first = Int(uint32(directory))
        let names = start(.names)
        while first < end, uint16(names + first * 2) < low { first += 1 }
        var last = first
        while last < end, uint16(names + last * 2) == low { last += 1 }
        return first..<last
    }

    /// The row of one accented form.
    func row(_ term: Term) -> Int? {
        rows(folded: term.folded).first { accent(of: $0) == term.accent }
    }

    @inline(__always)
    func accent(of row: Int) -> UInt16 {
        uint16(start(.accents) + row * 2)
    }

    func postings(of row: Int) -> PostingList {
        let block = row / SegmentLayout.stride
        let offsets = start(.offsets) + block * 4
        let isLast = block + 1 == (rowCount + SegmentLayout.stride - 1) / SegmentLayout.stride
        var offset = start(.postings) + Int(uint32(offsets))
        // No list reaches into the next eight rows', so that all rows together are read once.
        let limit = isLast ? start(.plainImpacts) : start(.postings) + Int(uint32(offsets + 4))
        let area = PostingArea(
            bytes: bytes,
            end: start(.plainImpacts),
            documentCount: documentCount
        )
        for _ in (block * SegmentLayout.stride)..<row {
            offset = PostingList(area, at: offset, limit: limit).end
        }
        return PostingList(area, at: offset, limit: limit)
    }

    /// How many texts hold a term in any of its accented forms; at least that many, where a text
    /// may hold several.
    func frequency(folded name: UInt64) -> Int {
        min(rows(folded: name).reduce(0) { $0 + postings(of: $1).count }, documentCount)
    }

    func id(_ document: Int) -> String {
        let ends = start(.idEnds)
        let from = document == 0 ? 0 : Int(uint32(ends + (document - 1) * 4))
        let to = Int(uint32(ends + document * 4))
        let ids = start(.ids)
        return String(decoding: bytes[(ids + from)..<(ids + to)], as: UTF8.self)
    }

    /// Whether what the tables say lies where it can.
    ///
    /// The checksum tells damage; this keeps a file that was made to deceive from being followed
    /// out of its bytes.
    var isSound: Bool {
        let directory = start(.directory)
        var previous: UInt32 = 0
        for place in 0...(1 << directoryBits) {
            let next = uint32(directory + place * 4)
            guard next >= previous, next <= UInt32(rowCount) else { return false }
            previous = next
        }
        let room = start(.plainImpacts) - start(.postings)
        let blocks = (rowCount + SegmentLayout.stride - 1) / SegmentLayout.stride
        let offsets = start(.offsets)
        var begin: UInt32 = 0
        for block in 0..<blocks {
            let next = uint32(offsets + block * 4)
            guard next >= begin, Int(next) < room else { return false }
            begin = next
        }
        var end: UInt32 = 0
        let ends = start(.idEnds)
        for document in 0..<documentCount {
            let next = uint32(ends + document * 4)
            guard next >= end, Int(next) <= start(.words) - start(.ids) else { return false }
            end = next
        }
        return true
    }

    /// The weight of a term by how few texts hold it; largest for one that none holds.
    func idf(frequency: Int) -> Double {
        InverseFrequency.of(frequency, among: documentCount)
    }

    @inline(__always)
    private func start(_ section: SegmentLayout.Section) -> Int { starts[section.rawValue] }

    @inline(__always)
    private func uint16(_ offset: Int) -> UInt16 {
        UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
    }

    @inline(__always)
    private func uint32(_ offset: Int) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
}
