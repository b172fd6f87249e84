import FoundationEssentials
package import NIOCore
import Wire

/// Reads a streamed chat completion, whatever comes, within bounds.
package struct CompletionStream: Sendable {
    package static let lineLimit = 64 << 10
    package static let byteLimit = 1 << 20
    package static let textLimit = 32 << 10

    /// Whether the text is whole: the model or the server has said so.
    package private(set) var isWhole = false
    /// Whether `[DONE]` has come, after which nothing does.
    package private(set) var isDone = false
    private var line: [UInt8] = []
    private var byteCount = 0
    private var textCount = 0

    package init() {}

    /// The pieces of text that `bytes` completes.
    package mutating func read(_ bytes: ByteBuffer) throws(GeneratorFailure) -> [String] {
        byteCount += bytes.readableBytes
        guard byteCount <= Self.byteLimit else { throw .tooLong }
        var pieces: [String] = []
        for byte in bytes.readableBytesView where !isDone {
            if byte == UInt8(ascii: "\n") {
                if let piece = try endLine() { pieces.append(piece) }
            } else {
                line.append(byte)
                guard line.count <= Self.lineLimit else { throw .tooLong }
            }
        }
        return pieces
    }

    /// The piece in a last line that no line end follows.
    package mutating func finish() throws(GeneratorFailure) -> String? {
        try endLine()
    }

    /// Comments, event names and lines that are no field at all are passed over.
    private mutating func endLine() throws(GeneratorFailure) -> String? {
        defer { line.removeAll(keepingCapacity: true) }
        guard line.starts(with: "data:".utf8) else { return nil }
        let data = Data(line.dropFirst("data:".utf8.count).drop { $0 == UInt8(ascii: " ") })
        if data.starts(with: "[DONE]".utf8) {
            isWhole = true
            isDone = true
            return nil
        }
        return try piece(of: data)
    }

    private mutating func piece(of data: Data) throws(GeneratorFailure) -> String? {
        guard let chunk = try? WireJSON.decode(Chunk.self, from: data) else { throw .garbled }
        guard chunk.error == nil else { throw .failed }
        guard let choices = chunk.choices else { throw .garbled }
        guard let choice = choices.first else { return nil }
        if let reason = choice.finishReason {
            guard ["stop", "length"].contains(reason) else { throw .failed }
            isWhole = true
        }
        guard let text = choice.delta?.content, !text.isEmpty else { return nil }
        textCount += text.utf8.count
        guard textCount <= Self.textLimit else { throw .tooLong }
        return text
    }

    private struct Chunk: Decodable {
        let choices: [Choice]?
        let error: JSONValue?
    }

    private struct Choice: Decodable {
        let delta: Delta?
        let finishReason: String?
    }

    private struct Delta: Decodable {
        let content: String?
    }
}
