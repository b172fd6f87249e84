package import NIOCore
package import Wire

/// A node's response.
package struct NodeResponse: Sendable, Hashable {
    package var status: Int
    package var body: [UInt8]
    /// Seconds that the node wants to be left alone, where it has too much to do.
    package var retryAfter: Int?
    /// The reply that came as server-sent events, where it did.
    package var streamed: ExpertReply?

    package init(status: Int, body: [UInt8], retryAfter: Int? = nil) {
        self.status = status
        self.body = body
        self.retryAfter = retryAfter
    }
}

/// Reads one HTTP/1.1 response from the bytes of a connection, as they come.
package struct ResponseFraming {
    /// Bytes of a body beyond which the node is taken for broken.
    package static let bodyLimit = 4 << 20
    /// Seconds that a node is left alone at most for its wish.
    package static let longestRest = 30
    private static let wantedOfStream: [StaticString] = ["content-type"]
    private static let wantedOfRefusal: [StaticString] = ["retry-after", "date"]

    private enum State {
        /// So many bytes are known to hold no whole head.
        case head(seen: Int)
        case length(Int)
        case chunks(ChunkScan)
        case untilClose
        case end
    }

    private var state = State.head(seen: 0)
    private let mayStream: Bool
    private var contentCount = 0
    /// The response is a reply in server-sent events, whose content is to be taken as it comes.
    package private(set) var isStream = false
    package private(set) var response = NodeResponse(status: 0, body: [])
    /// The connection can take another request after this response.
    package private(set) var keepsConnection = true
    /// A byte of the response has come: it must not be asked for again.
    package private(set) var hasBegun = false

    /// The response ends where the connection does.
    package var endsWithConnection: Bool {
        if case .untilClose = state { true } else { false }
    }

    /// Of a response to a request that asks for a stream, or not.
    package init(mayStream: Bool = false) {
        self.mayStream = mayStream
    }

    /// Takes the content that has come since this was last called.
    package mutating func takeContent() -> [UInt8] {
        var content: [UInt8] = []
        swap(&content, &response.body)
        return content
    }

    /// Takes what it can off `held`; true once the response is whole.
    package mutating func read(_ held: inout ByteBuffer) throws(HTTPFault) -> Bool {
        hasBegun = hasBegun || held.readableBytes > 0
        while true {
            switch state {
            case .head(let seen): guard try readHead(&held, seen) else { return false }
            case .length(0), .end:
                state = .end
                return true
            case .length(let left):
                let count = min(left, held.readableBytes)
                guard count > 0 else { return false }
                try take(count, of: &held)
                state = .length(left - count)
            case .chunks(let scan): guard try readChunk(scan, &held) else { return false }
            case .untilClose:
                try take(held.readableBytes, of: &held)
                return false
            }
        }
    }

    private mutating func readHead(
        _ held: inout ByteBuffer,
        _ seen: Int
    ) throws(HTTPFault) -> Bool {
        // What speaks another protocol may never end a head: told by its first bytes.
        guard zip(held.readableBytesView, "HTTP/1.".utf8).allSatisfy({ $0 == $1 }) else {
            throw .malformed("the node speaks no HTTP/1.1")
        }
        let wanted = wanted(of: held)
        let head = try held.read { bytes throws(HTTPFault) in
            try HTTPHead(bytes, wanted: wanted, seen: seen)
        }
        guard let head else {
            state = .head(seen: held.readableBytes)
            return false
        }
        held.moveReaderIndex(forwardBy: head.length)
        let words = head.startLine.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, words[0] == "HTTP/1.1" || words[0] == "HTTP/1.0",
            words[1].utf8.count == 3, let status = Int(words[1]), status >= 100
        else { throw .malformed("the node speaks no HTTP/1.1") }
        // What only announces the response, such as "100 Continue", is passed over.
        state = .head(seen: 0)
        guard status >= 200 else { return true }
        response.status = status
        if status == 429 || status == 503, let wish = head[0] {
            response.retryAfter = RetryAfter.seconds(
                wish,
                date: head[1],
                most: Self.longestRest
            )
        }
        isStream = mayStream && status == 200 && Self.isEventStream(head[0])
        let isOld = words[0] == "HTTP/1.0"
        guard !isOld || head.body != .chunked else { throw .malformed("HTTP/1.0 has no chunks") }
        keepsConnection = !(head.closes ?? isOld)
        try begin(head.body)
        return true
    }

    /// The fields that matter, of which most replies have none: the first digit of the status stands
    /// behind `HTTP/1.1 `.
    private func wanted(of held: ByteBuffer) -> [StaticString] {
        switch held.getInteger(at: held.readerIndex + 9, as: UInt8.self) {
        case UInt8(ascii: "2"): mayStream ? Self.wantedOfStream : []
        case UInt8(ascii: "4"), UInt8(ascii: "5"): Self.wantedOfRefusal
        default: []
        }
    }

    private mutating func begin(_ body: HTTPHead.Body) throws(HTTPFault) {
        switch body {
        // These two have no body, whatever length they state.
        case _ where response.status == 204 || response.status == 304: state = .end
        case .length(let length): state = .length(length)
        case .chunked: state = .chunks(ChunkScan())
        case .unsaid:
            state = .untilClose
            keepsConnection = false
        }
        if case .length(let length) = state, length > Self.bodyLimit { throw .tooLong }
    }

    private mutating func readChunk(
        _ scan: ChunkScan,
        _ held: inout ByteBuffer
    ) throws(HTTPFault) -> Bool {
        var scan = scan
        let step = try held.read { bytes throws(HTTPFault) in try scan.next(bytes) }
        state = .chunks(scan)
        switch step {
        case nil: return false
        case .framing(let count): held.moveReaderIndex(forwardBy: count)
        case .content(let count): try take(count, of: &held)
        case .end(let count):
            held.moveReaderIndex(forwardBy: count)
            state = .end
        }
        return true
    }

    private mutating func take(_ count: Int, of held: inout ByteBuffer) throws(HTTPFault) {
        contentCount += count
        guard contentCount <= Self.bodyLimit else { throw .tooLong }
        response.body.append(contentsOf: held.readableBytesView.prefix(count))
        held.moveReaderIndex(forwardBy: count)
    }

    private static func isEventStream(_ contentType: String?) -> Bool {
        let type = contentType?.prefix { $0 != ";" && $0 != " " }
        return type?.lowercased() == "text/event-stream"
    }
}
