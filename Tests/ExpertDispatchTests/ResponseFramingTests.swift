import ExpertDispatch
import NIOCore
import TestSupport
import Testing
import Wire

struct ResponseFramingTests {
    private static let ok = "HTTP/1.1 200 OK\r\n"

    @Test(arguments: [
        ("Content-Length: 5\r\n\r\nhello", "hello"), ("Content-Length: 0\r\n\r\n", ""),
        ("Transfer-Encoding: chunked\r\n\r\n5;a\r\nhello\r\n1\r\n!\r\n0\r\nt: x\r\n\r\n", "hello!"),
    ])
    func `reads a response and leaves what follows`(rest: String, body: String) throws {
        for interim in [
            "", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nL: x\r\n\r\n",
        ] {
            var held = ByteBuffer(string: interim + Self.ok + rest + "HTTP")
            var framing = ResponseFraming()
            #expect(try framing.read(&held))
            #expect(framing.response.status == 200)
            #expect(framing.response.body == Array(body.utf8))
            #expect(framing.keepsConnection)
            #expect(String(buffer: held) == "HTTP")
        }
    }

    @Test(arguments: [204, 304])
    func `these have no body, whatever they say`(status: Int) throws {
        for field in ["", "Content-Length: 7\r\n", "Transfer-Encoding: chunked\r\n"] {
            var held = ByteBuffer(string: "HTTP/1.1 \(status) X\r\n\(field)\r\nnext")
            var framing = ResponseFraming()
            #expect(try framing.read(&held))
            #expect(framing.response == NodeResponse(status: status, body: []))
            #expect(String(buffer: held) == "next")
        }
    }

    @Test(arguments: [
        (503, "Retry-After: 4\r\n", 4), (429, "retry-after:  9 \r\n", 9),
        (503, "Retry-After: 4000\r\n", 30), (503, "Retry-After: soon\r\n", nil),
        (503, "", nil), (200, "Retry-After: 4\r\n", nil), (500, "Retry-After: 4\r\n", nil),
        (
            503,
            "Date: Fri, 27 Nov 2026 23:59:50 GMT\r\nRetry-After: Fri, 27 Nov 2026 23:59:55 GMT\r\n",
            5
        ),
    ])
    func `a node that sheds may say for how long it wants to be left alone`(
        status: Int,
        fields: String,
        expected: Int?
    ) throws {
        var held = ByteBuffer(
            string: "HTTP/1.1 \(status) X\r\nContent-Length: 0\r\n\(fields)\r\n"
        )
        var framing = ResponseFraming()
        #expect(try framing.read(&held))
        #expect(framing.response.retryAfter == expected)
    }

    @Test func `without a length, all until the end of the connection is the body`() throws {
        var held = ByteBuffer(string: Self.ok + "\r\nab")
        var framing = ResponseFraming()
        #expect(try !framing.read(&held))
        held.writeString("\r\n\r\nc")
        #expect(try !framing.read(&held))
        #expect(framing.endsWithConnection)
        #expect(!framing.keepsConnection)
        #expect(framing.response.body == Array("ab\r\n\r\nc".utf8))
    }

    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\nConnection: close\r\n", false), ("HTTP/1.1 200\r\n", true),
        ("HTTP/1.0 200 OK\r\n", false), ("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n", true),
        ("HTTP/1.1 503 \r\nConnection: keep-alive\r\n", true),
    ])
    func `tells whether the connection can be used again`(head: String, keeps: Bool) throws {
        var held = ByteBuffer(string: head + "Content-Length: 0\r\n\r\n")
        var framing = ResponseFraming()
        #expect(try framing.read(&held))
        #expect(framing.keepsConnection == keeps)
    }

    @Test(arguments: [
        "HTTP/2.0 200 OK\r\n\r\n", "HTTP/1.1 99 x\r\n\r\n", "HTTP/1.1 2000 x\r\n\r\n",
        "HTTP/1.1 +20 x\r\n\r\n", "HTTP/1.1 abc x\r\n\r\n", "HTTP/1.1\r\n\r\n", "200 OK\r\n\r\n",
        "\r\n\r\n", "SSH-2.0-x\r\n", "SSH", "\r", "HTTP/2", "\u{16}\u{3}",
        "HTTP/1.1 200 OK\r\nContent-Length: 1, 1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ])
    func `anything else is refused`(text: String) {
        var framing = ResponseFraming()
        var held = ByteBuffer(string: text)
        #expect(throws: HTTPFault.self) { try framing.read(&held) }
    }

    @Test func `a body is bounded, said or unsaid`() {
        let limit = ResponseFraming.bodyLimit
        var said = ResponseFraming()
        var head = ByteBuffer(string: Self.ok + "Content-Length: \(limit + 1)\r\n\r\n")
        #expect(throws: HTTPFault.tooLong) { try said.read(&head) }
        let piece = String(repeating: "a", count: 1 << 16)
        for (start, chunk) in [
            ("\r\n", piece), ("Transfer-Encoding: chunked\r\n\r\n", "10000\r\n\(piece)\r\n"),
        ] {
            var framing = ResponseFraming()
            var held = ByteBuffer(string: Self.ok + start)
            #expect(throws: HTTPFault.tooLong) {
                for _ in 0...(limit >> 16) {
                    held.writeString(chunk)
                    _ = try framing.read(&held)
                    held.discardReadBytes()
                }
            }
        }
    }

    @Test(arguments: [
        ("content-type: text/event-stream", 200, true),
        ("content-type: application/json", 200, false),
        ("content-type: text/event-streams", 200, false), ("x: text/event-stream", 200, false),
        ("content-type: TEXT/event-stream;charset=utf-8", 200, true),
        ("content-type: text/event-stream", 503, false),
    ])
    func `is a stream only where one was asked for and is said to come`(
        field: String,
        status: Int,
        isStream: Bool
    ) throws {
        let head = "HTTP/1.1 \(status) X\r\n\(field)\r\ncontent-length: 2\r\n\r\nab"
        var asked = ResponseFraming(mayStream: true)
        var unasked = ResponseFraming()
        var held = ByteBuffer(string: head + head)
        #expect(try asked.read(&held))
        #expect(try unasked.read(&held))
        #expect(asked.isStream == isStream)
        #expect(!unasked.isStream)
        #expect(asked.takeContent() == Array("ab".utf8))
        #expect(asked.takeContent().isEmpty)
    }

    @Test func `a stream is bounded though its content is taken`() {
        var framing = ResponseFraming(mayStream: true)
        var held = ByteBuffer(string: Self.ok + "content-type: text/event-stream\r\n\r\n")
        #expect(throws: HTTPFault.tooLong) {
            for _ in 0...(ResponseFraming.bodyLimit >> 16) {
                held.writeRepeatingByte(10, count: 1 << 16)
                _ = try framing.read(&held)
                _ = framing.takeContent()
            }
        }
    }

    @Test func `nothing has begun before a byte has come`() throws {
        var framing = ResponseFraming()
        var held = ByteBuffer()
        #expect(try !framing.read(&held))
        #expect(!framing.hasBegun)
        held.writeString("H")
        #expect(try !framing.read(&held))
        #expect(framing.hasBegun)
    }

    @Test func `is the same however the bytes come, damaged ones too`() {
        var generator = SeededGenerator(seed: 51)
        for _ in 0..<600 {
            var bytes = Array(Self.samples[generator.below(Self.samples.count)].utf8)
            for _ in 0..<generator.below(4) {
                let place = generator.below(bytes.count)
                bytes[place] = [10, 13, 48, 32, 0, 58][generator.below(6)]
            }
            let whole = Self.outcome(bytes) { bytes.count }
            #expect(Self.outcome(bytes) { 1 } == whole)
            #expect(Self.outcome(bytes) { 1 + generator.below(20) } == whole)
        }
    }

    @Test func `a long head may come byte by byte`() throws {
        let head =
            Self.ok + "X: \(String(repeating: "a", count: 60_000))\r\nContent-Length: 0\r\n\r\n"
        var framing = ResponseFraming()
        var held = ByteBuffer()
        var isWhole = false
        for byte in head.utf8 {
            held.writeInteger(byte)
            isWhole = try framing.read(&held)
        }
        #expect(isWhole)
    }

    private static let samples = [
        ok + "Content-Length: 5\r\nConnection: close\r\n\r\nhello",
        ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3\r\n\r\n0\r\n0\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\n" + ok + "Content-Length: 2\r\n\r\nab", ok + "\r\nuntil",
        "HTTP/1.0 502 Bad\r\n\r\n", "HTTP/1.1 204 No\r\nContent-Length: 3\r\n\r\n",
    ]

    private struct Outcome: Equatable {
        var response: NodeResponse
        var isWhole = false
        var fault = false
    }

    private static func outcome(_ bytes: [UInt8], step: () -> Int) -> Outcome {
        var framing = ResponseFraming()
        var (held, rest) = (ByteBuffer(), bytes[...])
        var outcome = Outcome(response: framing.response)
        do throws(HTTPFault) {
            while !rest.isEmpty, !outcome.isWhole {
                let piece = rest.prefix(step())
                held.writeBytes(piece)
                rest = rest.dropFirst(piece.count)
                outcome.isWhole = try framing.read(&held)
            }
            outcome.response = framing.response
        } catch {
            outcome.fault = true
        }
        return outcome
    }
}
