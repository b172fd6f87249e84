import ChatServer
import NIOCore
import NIOEmbedded
import NIOHTTP1
import TestSupport
import Testing
import Wire

struct RequestFramingTests {
    private static let question = "POST /v1/chat/completions HTTP/1.1\r\n"

    @Test(arguments: [
        ("POST /v1/chat/completions HTTP/1.1", true),
        ("POST /v1/chat/completions?x=1 HTTP/1.1", true),
        ("POST /v1/chat/completions HTTP/1.0", true), ("GET /v1/chat/completions HTTP/1.1", false),
        ("POST /v1/chat/completions/ HTTP/1.1", false),
        ("post /v1/chat/completions HTTP/1.1", false),
        ("POST /v1/chat/completionsx HTTP/1.1", false),
        ("POST /v1//chat/completions HTTP/1.1", false),
        ("POST /V1/chat/completions HTTP/1.1", false), ("GET / HTTP/1.1", false),
    ])
    func `knows a question by its first line`(line: String, isQuestion: Bool) throws {
        #expect(try head(line + "\r\n\r\n").isQuestion == isQuestion)
    }

    @Test(arguments: [
        "GET /", "GET / HTTP/1.1 ", "GET  / HTTP/1.1", " GET / HTTP/1.1", "GET / HTTP/1.2",
        "GET / HTTP/2.0", "GET / http/1.1", "GET / HTTP/1.1x", "PRI * HTTP/2.0", "GET / a HTTP/1.1",
        "GET\t/ HTTP/1.1", "GET /a b HTTP/1.1", "GET", "\u{16}\u{3}\u{1}", "GET /\u{0} HTTP/1.1",
    ])
    func `refuses a first line that is none`(line: String) {
        #expect(throws: HTTPFault.self) { try head(line + "\r\n\r\n") }
    }

    @Test(arguments: [[0x16, 0x03, 0x01], [0x00], [0xFF, 0xFE], [0x7B]] as [[UInt8]])
    func `what begins no request is refused at once`(bytes: [UInt8]) {
        #expect(Self.cut(bytes) { 1 }.fault)
    }

    @Test func `gives what the head says`() throws {
        let whole = try head(
            Self.question + "Authorization: Bearer x\r\nExpect: 100-Continue\r\n"
                + "VanMieu-Deadline-Ms: 900\r\nX-Stainless-Read-Timeout: 2\r\n"
                + "VanMieu-Priority: probe\r\n\r\n"
        )
        #expect(whole.authorization == "Bearer x")
        #expect(whole.expectsContinue)
        #expect(whole.deadline == "900")
        #expect(whole.clientTimeout == "2")
        #expect(whole.priority == "probe")
        #expect(!whole.isOld)
        #expect(!whole.closes)
        #expect(!whole.leavesHTTP)
    }

    @Test func `of HTTP 1-0 the connection ends, nothing is chunked and nobody waits`() throws {
        let line = "POST / HTTP/1.0\r\n"
        #expect(try head(line + "\r\n").closes)
        #expect(try !head(line + "Connection: keep-alive\r\n\r\n").closes)
        #expect(try !head(line + "Expect: 100-continue\r\n\r\n").expectsContinue)
        #expect(throws: HTTPFault.self) { try head(line + "Transfer-Encoding: chunked\r\n\r\n") }
    }

    @Test(arguments: [
        ("CONNECT a:80 HTTP/1.1\r\n", true), ("GET / HTTP/1.1\r\nUpgrade: h2c\r\n", true),
        ("GET / HTTP/1.1\r\nX-Upgrade: a\r\n", false),
    ])
    func `knows what leaves HTTP`(text: String, leaves: Bool) throws {
        #expect(try head(text + "\r\n").leavesHTTP == leaves)
    }

    @Test func `line ends before a request are passed over`() throws {
        let cut = Self.cut(Array("\r\n\r\n\nGET / HTTP/1.1\r\n\r\n\r\n".utf8)) { .max / 2 }
        #expect(
            cut.requests.map { String(decoding: $0.raw, as: UTF8.self) } == [
                "GET / HTTP/1.1\r\n\r\n"
            ]
        )
        #expect(!cut.fault)
    }

    @Test func `hands on the bytes that came, and the same pieces under any split`() {
        var generator = SeededGenerator(seed: 71)
        for _ in 0..<400 {
            let requests = (0...generator.below(4)).map { _ in Self.request(&generator) }
            let bytes = requests.flatMap(\.raw)
            let whole = Self.cut(bytes) { bytes.count }
            #expect(whole == Cut(requests: requests))
            #expect(Self.cut(bytes) { 1 } == whole)
            #expect(Self.cut(bytes) { 1 + generator.below(50) } == whole)
        }
    }

    @Test func `a damaged request is cut or refused, the same under any split`() {
        var generator = SeededGenerator(seed: 72)
        for _ in 0..<3_000 {
            let bytes = Self.damaged(&generator)
            let whole = Self.cut(bytes) { bytes.count }
            #expect(Self.cut(bytes) { 1 + generator.below(30) } == whole)
        }
    }

    /// Hummingbird's reader of what is passed on: where it sees another end of a request than we
    /// do, a client could slip a request past us.
    @Test func `llhttp finds the requests that we find, or none`() throws {
        var generator = SeededGenerator(seed: 73)
        var compared = 0
        for _ in 0..<6_000 {
            let cut = Self.cut(Self.damaged(&generator)) { .max / 2 }
            for request in cut.requests where !request.leavesHTTP {
                guard let theirs = try Self.decoded(request.raw) else { continue }
                compared += 1
                let text = String(decoding: request.raw, as: UTF8.self)
                #expect(theirs == [request.content], "\(text)")
            }
        }
        #expect(compared > 1_000)
    }

    @Test func `a long head may come byte by byte`() throws {
        let text = "GET / HTTP/1.1\r\nX: \(String(repeating: "a", count: 60_000))\r\n\r\n"
        let cut = Self.cut(Array(text.utf8)) { 1 }
        #expect(cut.requests.count == 1)
    }

    private func head(_ text: String) throws -> RequestHead {
        try #require(try Array(text.utf8).withUnsafeBytes { try RequestHead($0) })
    }
}

// What a connection's bytes are cut into, and bytes to cut.
extension RequestFramingTests {
    fileprivate struct Request: Equatable {
        var raw: [UInt8]
        var content: [UInt8] = []
        var leavesHTTP = false
    }

    fileprivate struct Cut: Equatable {
        var requests: [Request] = []
        var fault = false
    }

    /// The whole requests in `bytes`, of which `step` more come each time.
    fileprivate static func cut(_ bytes: [UInt8], step: () -> Int) -> Cut {
        var (framing, held, rest) = (RequestFraming(), ByteBuffer(), bytes[...])
        var (cut, open) = (Cut(), Request(raw: []))
        do throws(HTTPFault) {
            while !rest.isEmpty {
                let piece = rest.prefix(step())
                held.writeBytes(piece)
                rest = rest.dropFirst(piece.count)
                while let piece = try framing.next(&held) {
                    switch piece {
                    case .head(let head, let raw):
                        open = Request(raw: Array(buffer: raw), leavesHTTP: head.leavesHTTP)
                    case .body(let raw, let content):
                        open.raw += Array(buffer: raw)
                        open.content += content.map { Array(buffer: $0) } ?? []
                    case .end: cut.requests.append(open)
                    }
                }
            }
        } catch {
            cut.fault = true
        }
        return cut
    }

    fileprivate static func request(_ generator: inout SeededGenerator) -> Request {
        let line = generator.once(in: 2) ? question : "PUT /x?y=z HTTP/1.1\r\n"
        let content = Array(String(repeating: "a\r\n\r\n", count: generator.below(9)).utf8)
        switch generator.below(3) {
        case 0: return Request(raw: Array("\(line)Host: a\r\n\r\n".utf8))
        case 1:
            let head = "\(line)content-length:  \(content.count)\r\nA:\r\n\r\n"
            return Request(raw: Array(head.utf8) + content, content: content)
        default:
            var raw = Array("\(line)Transfer-Encoding: Chunked\r\n\r\n".utf8)
            var rest = content[...]
            while !rest.isEmpty {
                let chunk = rest.prefix(1 + generator.below(12))
                rest = rest.dropFirst(chunk.count)
                let mark = generator.once(in: 3) ? ";a=b" : ""
                raw +=
                    Array("\(String(chunk.count, radix: 16))\(mark)\r\n".utf8) + chunk + [13, 10]
            }
            raw += Array("0\r\n\(generator.once(in: 3) ? "T: x\r\n" : "")\r\n".utf8)
            return Request(raw: raw, content: content)
        }
    }

    private static let tricks = [
        "\r\n", "\n", "\r", " ", "\t", "\0", ":", ",", ";", "0", "5", "chunked",
        "Content-Length: 3\r\n",
        "Transfer-Encoding: chunked\r\n", "Connection: close\r\n", "\r\n\r\n", "0\r\n\r\n",
        "HTTP/1.0",
        "Expect: 100-continue\r\n", "\u{7F}", "ế", "identity", "+", "-", "x",
    ]

    fileprivate static func damaged(_ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = (0...generator.below(3)).flatMap { _ in request(&generator).raw }
        for _ in 0...generator.below(3) {
            let place = generator.below(bytes.count)
            switch generator.below(3) {
            case 0: bytes.remove(at: place)
            case 1: bytes[place] = UInt8(generator.below(256))
            default:
                bytes.insert(contentsOf: tricks[generator.below(tricks.count)].utf8, at: place)
            }
            if bytes.isEmpty { bytes = [0] }
        }
        return bytes
    }

    /// The bodies of the requests that llhttp finds; nil where it refuses the bytes.
    fileprivate static func decoded(_ bytes: [UInt8]) throws -> [[UInt8]]? {
        let channel = EmbeddedChannel(handler: ByteToMessageHandler(HTTPRequestDecoder()))
        defer { _ = try? channel.finish(acceptAlreadyClosed: true) }
        guard (try? channel.writeInbound(ByteBuffer(bytes: bytes))) != nil else { return nil }
        var (bodies, body) = ([[UInt8]](), [UInt8]())
        while let part = try channel.readInbound(as: HTTPServerRequestPart.self) {
            switch part {
            case .head: body = []
            case .body(let buffer): body += Array(buffer: buffer)
            case .end: bodies.append(body)
            }
        }
        return bodies
    }
}

extension Array where Element == UInt8 {
    fileprivate init(buffer: ByteBuffer) {
        self.init(buffer.readableBytesView)
    }
}
