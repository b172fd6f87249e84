import ExpertDispatch
package import NIOCore
package import Wire

/// Cuts the bytes of a connection into requests.
package struct RequestFraming {
    package enum Piece {
        case head(RequestHead, raw: ByteBuffer)
        /// Bytes of the body as they came, and what of them is content.
        case body(raw: ByteBuffer, content: ByteBuffer?)
        case end
    }

    private enum State {
        /// So many bytes are known to hold no whole head.
        case head(seen: Int)
        case length(Int)
        case chunks(ChunkScan)
        case end
    }

    private var state = State.head(seen: 0)

    package init() {}

    /// Takes the next piece off `held`; nil where more bytes are needed.
    package mutating func next(_ held: inout ByteBuffer) throws(HTTPFault) -> Piece? {
        switch state {
        case .head(let seen): return try head(&held, seen)
        case .length(0), .end:
            state = .head(seen: 0)
            return .end
        case .length(let left):
            guard let bytes = held.readSlice(length: min(left, held.readableBytes)),
                bytes.readableBytes > 0
            else { return nil }
            state = .length(left - bytes.readableBytes)
            return .body(raw: bytes, content: bytes)
        case .chunks(let scan): return try chunk(scan, &held)
        }
    }

    private mutating func head(
        _ held: inout ByteBuffer,
        _ seen: Int
    ) throws(HTTPFault) -> Piece? {
        // A line end or two before a request are passed over (RFC 9112 §2.2).
        while let byte = held.getInteger(at: held.readerIndex, as: UInt8.self),
            byte == 10 || byte == 13
        {
            held.moveReaderIndex(forwardBy: 1)
        }
        let head = try held.read { bytes throws(HTTPFault) in try RequestHead(bytes, seen: seen) }
        guard let head, let raw = held.readSlice(length: head.length) else {
            state = .head(seen: held.readableBytes)
            return nil
        }
        switch head.body {
        case .length(let length): state = .length(length)
        case .chunked: state = .chunks(ChunkScan())
        case .unsaid: state = .end
        }
        return .head(head, raw: raw)
    }

    private mutating func chunk(
        _ scan: ChunkScan,
        _ held: inout ByteBuffer
    ) throws(HTTPFault) -> Piece? {
        var scan = scan
        let step = try held.read { bytes throws(HTTPFault) in try scan.next(bytes) }
        state = .chunks(scan)
        switch step {
        case nil: return nil
        case .framing(let count):
            return held.readSlice(length: count).map { .body(raw: $0, content: nil) }
        case .content(let count):
            return held.readSlice(length: count).map { .body(raw: $0, content: $0) }
        case .end(let count):
            state = .end
            return held.readSlice(length: count).map { .body(raw: $0, content: nil) }
        }
    }
}
