/// The lines of a head, each ended by CR LF.
struct HeadLines {
    private let bytes: UnsafeRawBufferPointer
    private let end: Int
    private var place = 0

    /// The lines from the beginning of `bytes` to `end`, where the empty line begins.
    init(_ bytes: UnsafeRawBufferPointer, end: Int) {
        self.bytes = bytes
        self.end = end
    }

    /// The next line without its end; nil after the last.
    ///
    /// A control character, a bare CR or LF and a folded line are refused: readers differ on them.
    mutating func next() throws(HTTPFault) -> Range<Int>? {
        guard place < end else { return nil }
        let start = place
        guard bytes[start] != 32, bytes[start] != 9 else { throw .malformed("a line is folded") }
        while place < end, Self.mayStand(bytes[place]) { place += 1 }
        guard place + 1 < bytes.count, bytes[place] == 13, bytes[place + 1] == 10, place < end
        else { throw .malformed("a line holds a control character") }
        defer { place += 2 }
        return start..<place
    }

    private static func mayStand(_ byte: UInt8) -> Bool {
        (byte >= 32 && byte != 127) || byte == 9
    }
}
