/// Reads varints and bytes one after the other; gives noughts behind the limit.
struct PostingReader {
    private let area: PostingArea
    private(set) var offset: Int
    private let limit: Int

    init(area: PostingArea, offset: Int, limit: Int) {
        self.area = area
        self.offset = offset
        self.limit = limit
    }

    @inline(__always)
    mutating func byte() -> UInt8 {
        guard offset < limit else { return 0 }
        defer { offset += 1 }
        return area.bytes[offset]
    }

    /// Goes on to the next text, and gives the impact in it.
    @inline(__always)
    mutating func step(to document: inout UInt32) -> UInt8 {
        let code = varint()
        document = document &+ (code >> 1) &+ 1
        return code & 1 == 1 ? byte() : area.plainImpact(in: document)
    }

    @inline(__always)
    mutating func varint() -> UInt32 {
        let first = byte()
        guard first >= 0x80 else { return UInt32(first) }
        var value = UInt32(first & 0x7F)
        var shift: UInt32 = 7
        while shift < 35 {
            let next = byte()
            value |= UInt32(next & 0x7F) << shift
            guard next >= 0x80 else { break }
            shift += 7
        }
        return value
    }
}
