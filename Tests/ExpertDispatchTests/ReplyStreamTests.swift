import ExpertDispatch
import NIOCore
import TestSupport
import Testing
import Wire

struct ReplyStreamTests {
    @Test func `a plain server's text is a reply of even confidence`() throws {
        let stream =
            Self.event(#""choices":[{"delta":{"role":"assistant","content":""}}]"#)
            + Self.text("Sáu ") + Self.text("tháng.") + Self.done
        let read = try Self.read(stream)
        #expect(read.reply == ExpertReply(text: "Sáu tháng.", report: .unsaid))
        #expect(read.pieces.map(\.text).joined() == "Sáu tháng.")
    }

    @Test func `our object in the first chunk tells at once that the expert abstains`() throws {
        var stream = ReplyStream()
        let first = Self.report(#""confidence":0.1,"abstained":true,"reason":"no_evidence""#)
        let piece = try #require(try stream.read(Array(first.utf8)))
        #expect(piece.report.abstained && piece.report.confidence == 0.1)
        #expect(piece.text.isEmpty)
        #expect(throws: ReplyStreamFault.cut) { try stream.finish() }
    }

    @Test func `a later object adds evidence and changes nothing else`() throws {
        let stream =
            Self.report(#""confidence":0.9,"abstained":false,"evidence":[\#(Self.evidence("p1"))]"#)
            + Self.text("Một.")
            + Self.report(
                #""confidence":0.1,"abstained":true,"evidence":[\#(Self.evidence("p2"))]"#
            )
            + Self.done
        let read = try Self.read(stream)
        #expect(read.reply.report.confidence == 0.9 && !read.reply.report.abstained)
        #expect(read.reply.report.evidence.map(\.passageId) == ["p1", "p2"])
        #expect(read.pieces.flatMap(\.report.evidence) == read.reply.report.evidence)
    }

    @Test func `evidence after words that were said without it is a fault`() {
        let stream = Self.text("Một.") + Self.report(#""evidence":[\#(Self.evidence("p1"))]"#)
        #expect(throws: ReplyStreamFault.self) { try Self.read(stream + Self.done) }
    }

    @Test(arguments: ["stop", "length"])
    func `a text whose end was said is whole without a mark of the stream's`(
        reason: String
    ) throws {
        let end = Self.event(#""choices":[{"delta":{},"finish_reason":"\#(reason)"}]"#)
        #expect(try Self.read(Self.text("Một.") + end).reply.text == "Một.")
    }

    @Test(arguments: [
        "", text("Một."), text("Một.") + "data: [DO", "data: x\n\n", event(#""choices":7"#),
        text("Một.") + event(#""error":{"message":"hỏng"}"#) + done, ": nothing\n\n",
    ])
    func `anything else is no reply`(stream: String) {
        #expect(throws: ReplyStreamFault.self) { try Self.read(stream) }
    }

    @Test func `what follows the end of the stream does not count`() throws {
        let read = try Self.read(Self.text("Một.") + Self.done + Self.text("Hai.") + "data: x\n\n")
        #expect(read.reply.text == "Một.")
    }

    @Test func `is the same however the bytes come and the body is delimited`() throws {
        var generator = SeededGenerator(seed: 5)
        let stream =
            ": hello\r\n\r\n"
            + Self.report(
                #""confidence":0.9,"abstained":false,"evidence":[\#(Self.evidence("p1"))]"#
            )
            + Self.text("Được ") + Self.text("nghỉ 😀") + ":\n\n" + Self.text(" sáu tháng.")
            + Self.done
        let expected = try Self.read(stream).reply
        for _ in 0..<200 {
            for response in Self.responses(stream, &generator) {
                let read = try Self.received(response) { 1 + generator.below(40) }
                #expect(read.reply == expected)
                #expect(read.pieces.map(\.text).joined() == expected.text)
                #expect(read.pieces.flatMap(\.report.evidence) == expected.report.evidence)
            }
        }
    }

    @Test func `throws or reads on for any bytes`() {
        var generator = SeededGenerator(seed: 6)
        let sample = Array((Self.text("Một.") + Self.report("") + Self.done).utf8)
        for _ in 0..<2_000 {
            var bytes = sample
            for _ in 0..<1 + generator.below(6) {
                bytes[generator.below(bytes.count)] = UInt8(generator.below(256))
            }
            var stream = ReplyStream()
            guard (try? stream.read(bytes)) != nil, (try? stream.finish()) != nil else { continue }
            #expect(stream.reply.text.utf8.count <= bytes.count)
        }
    }

    // MARK: what nodes send

    static let done = "data: [DONE]\n\n"

    static func event(_ members: String) -> String { "data: {\(members)}\n\n" }

    static func text(_ text: String) -> String {
        event(#""choices":[{"index":0,"delta":{"content":"\#(text)"},"finish_reason":null}]"#)
    }

    static func report(_ members: String) -> String {
        event(#""choices":[],"vanmieu":{\#(members)}"#)
    }

    private static func evidence(_ id: String) -> String {
        #"""
        {"passage_id":"\#(id)","text":"Một.","document":"d","section":"s","as_of":"",
        "quote_start":0,"quote_end":4,"answer_start":0,"answer_end":4}
        """#.split(separator: "\n").joined()
    }

    /// The stream as the content of responses of each delimitation.
    private static func responses(
        _ stream: String,
        _ generator: inout SeededGenerator
    ) -> [[UInt8]] {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: Text/Event-Stream; charset=utf-8\r\n"
        let bytes = Array(stream.utf8)
        var chunked = Array("\(head)transfer-encoding: chunked\r\n\r\n".utf8)
        var rest = bytes[...]
        while !rest.isEmpty {
            let chunk = rest.prefix(1 + generator.below(60))
            rest = rest.dropFirst(chunk.count)
            chunked += Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + [13, 10]
        }
        return [
            Array("\(head)content-length: \(bytes.count)\r\n\r\n".utf8) + bytes,
            chunked + Array("0\r\n\r\n".utf8), Array("\(head)\r\n".utf8) + bytes,
        ]
    }

    private struct Read {
        var reply = ExpertReply(text: "", report: .unsaid)
        var pieces: [ReplyPiece] = []
    }

    private static func read(_ text: String) throws -> Read {
        var (stream, read) = (ReplyStream(), Read())
        if let piece = try stream.read(Array(text.utf8)) { read.pieces.append(piece) }
        if let piece = try stream.finish() { read.pieces.append(piece) }
        read.reply = stream.reply
        return read
    }

    /// What comes of a response whose bytes come `step` at a time.
    private static func received(_ response: [UInt8], step: () -> Int) throws -> Read {
        var (framing, stream) = (ResponseFraming(mayStream: true), ReplyStream())
        var (held, rest, read) = (ByteBuffer(), response[...], Read())
        var isWhole = false
        while !rest.isEmpty {
            let piece = rest.prefix(step())
            rest = rest.dropFirst(piece.count)
            held.writeBytes(piece)
            isWhole = try framing.read(&held)
            if let piece = try stream.read(framing.takeContent()) { read.pieces.append(piece) }
        }
        #expect(framing.isStream && (isWhole || framing.endsWithConnection))
        if let piece = try stream.finish() { read.pieces.append(piece) }
        read.reply = stream.reply
        return read
    }
}
