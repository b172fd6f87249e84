/// Walks through a chunked body (RFC 9112 §7.1) as its bytes come.
package struct ChunkScan: Sendable {
    /// So many bytes of the body's framing, or of its content.
    package enum Step: Sendable, Hashable {
        case framing(Int)
        case content(Int)
        /// The framing that ends the body.
        case end(Int)
    }

    private enum State {
        case size
        case content(Int)
        case contentEnd
        case trailers(left: Int)
    }

    private static let lineLimit = 1_024
    private static let trailerLimit = 8_192
    private static let excessLimit = 16_384
    private var state = State.size
    /// By how much framing outweighs content: tiny chunks with long extensions would let a body
    /// within its bound cost a thousand times its bytes.
    private var excess = 0

    package init() {}

    /// What the next bytes are; nil where more are needed to tell.
    package mutating func next(_ bytes: UnsafeRawBufferPointer) throws(HTTPFault) -> Step? {
        switch state {
        case .size: return try size(bytes)
        case .content(let left):
            guard !bytes.isEmpty else { return nil }
            let count = min(left, bytes.count)
            state = count == left ? .contentEnd : .content(left - count)
            return .content(count)
        case .contentEnd:
            guard bytes.count >= 2 else { return nil }
            guard bytes[0] == 13, bytes[1] == 10 else {
                throw .malformed("a chunk is longer than it says")
            }
            state = .size
            return .framing(2)
        case .trailers(let left):
            guard let end = try lineEnd(bytes) else { return nil }
            guard end > 2 else { return .end(2) }
            guard left >= end else { throw .tooLong }
            try checkTrailer(bytes, end)
            state = .trailers(left: left - end)
            return .framing(end)
        }
    }

    private mutating func size(_ bytes: UnsafeRawBufferPointer) throws(HTTPFault) -> Step? {
        guard let end = try lineEnd(bytes) else { return nil }
        var (size, digits) = (0, 0)
        while let digit = Self.hexadecimal(bytes[digits]) {
            guard digits < 8 else { throw .malformed("a chunk is too long") }
            size = size << 4 | digit
            digits += 1
        }
        guard digits > 0, digits == end - 2 || bytes[digits] == UInt8(ascii: ";") else {
            throw .malformed("a chunk does not begin with its size")
        }
        if digits < end - 2 { _ = try Self.line(bytes, end) }
        excess = max(0, excess + end - 16 - 2 * size)
        guard excess <= Self.excessLimit else { throw .tooLong }
        state = size == 0 ? .trailers(left: Self.trailerLimit) : .content(size)
        return .framing(end)
    }

    private func checkTrailer(
        _ bytes: UnsafeRawBufferPointer,
        _ end: Int
    ) throws(HTTPFault) {
        guard let line = try Self.line(bytes, end) else { return }
        _ = try HTTPHead.fieldName(bytes, line)
    }

    /// The line at the beginning without its end, which holds nothing that readers differ on.
    private static func line(
        _ bytes: UnsafeRawBufferPointer,
        _ end: Int
    ) throws(HTTPFault) -> Range<Int>? {
        var lines = HeadLines(bytes, end: end)
        return try lines.next()
    }

    /// The bytes of the line at the beginning, its end included.
    private func lineEnd(_ bytes: UnsafeRawBufferPointer) throws(HTTPFault) -> Int? {
        for place in 0..<min(bytes.count, Self.lineLimit) where bytes[place] == 10 {
            guard place > 0, bytes[place - 1] == 13 else {
                throw .malformed("a line does not end with CR LF")
            }
            return place + 1
        }
        guard bytes.count < Self.lineLimit else { throw .tooLong }
        return nil
    }

    private static func hexadecimal(_ byte: UInt8) -> Int? {
        switch byte {
        case 48...57: Int(byte) - 48
        case 65...70: Int(byte) - 55
        case 97...102: Int(byte) - 87
        default: nil
        }
    }
}
