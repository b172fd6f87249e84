import ExpertNode
import NIOCore
import Testing

struct CompletionStreamTests {
    private static let good = """
        : nothing yet\r
        event: message\r
        data: {"choices":[{"delta":{"role":"assistant","content":null}}]}\r
        \r
        data:{"choices":[{"delta":{"content":"Phạt "},"finish_reason":null}],"usage":null}

        id: 7
        data: {"choices":[{"delta":{"content":"tiền."},"finish_reason":"stop"}]}

        data: {"choices":[],"usage":{"total_tokens":3}}

        data: [DONE]

        data: nonsense after the end

        """

    @Test(arguments: [1, 2, 7, 10_000])
    func `reads the same text however it is cut`(size: Int) throws {
        var stream = CompletionStream()
        let bytes = Array(Self.good.utf8)
        var pieces: [String] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            let part = bytes[start..<min(start + size, bytes.count)]
            pieces += try stream.read(ByteBuffer(bytes: part))
        }
        #expect(pieces == ["Phạt ", "tiền."])
        #expect(stream.isWhole && stream.isDone)
    }

    @Test func `reads a last line that nothing follows`() throws {
        var stream = CompletionStream()
        #expect(try stream.read(ByteBuffer(string: "data: [DONE]")).isEmpty)
        #expect(!stream.isWhole)
        #expect(try stream.finish() == nil)
        #expect(stream.isWhole)
    }

    @Test(arguments: [
        ("{", GeneratorFailure.garbled),
        ("", .garbled),
        ("7", .garbled),
        ("{}", .garbled),
        (#"{"choices":[{"delta":{"content":7}}]}"#, .garbled),
        (#"{"error":{"message":"out of memory"}}"#, .failed),
        (#"{"error":"out of memory"}"#, .failed),
        (#"{"choices":[{"finish_reason":"content_filter"}]}"#, .failed),
    ])
    func `says what is wrong with an event`(data: String, failure: GeneratorFailure) {
        var stream = CompletionStream()
        #expect(throws: failure) { try stream.read(ByteBuffer(string: "data: \(data)\n\n")) }
    }

    @Test(arguments: ["x", ":\n"])
    func `ends a stream that is too long`(piece: String) {
        var stream = CompletionStream()
        let text = String(repeating: piece, count: CompletionStream.byteLimit + 1)
        #expect(throws: GeneratorFailure.tooLong) {
            try stream.read(ByteBuffer(string: text))
        }
    }

    @Test(arguments: ["", "\n\n\n", "HTTP/1.1 200 OK\n", "\u{0}\u{1}\n😀\n", "data\n"])
    func `passes over lines that are no data`(text: String) throws {
        var stream = CompletionStream()
        #expect(try stream.read(ByteBuffer(string: text)).isEmpty)
        #expect(!stream.isWhole)
    }

    @Test func `ends a text that is too long`() {
        var stream = CompletionStream()
        let event = #"data: {"choices":[{"delta":{"content":"aaaaaaaaaaaaaaaa"}}]}"# + "\n\n"
        #expect(throws: GeneratorFailure.tooLong) {
            for _ in 0..<CompletionStream.textLimit {
                _ = try stream.read(ByteBuffer(string: event))
            }
        }
    }

    @Test func `throws or reads on for any bytes`() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<500 {
            var stream = CompletionStream()
            let count = Int.random(in: 0...200, using: &generator)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            _ = try? stream.read(ByteBuffer(bytes: Array("data: ".utf8) + bytes))
            _ = try? stream.finish()
            #expect(!stream.isWhole)
        }
    }
}
