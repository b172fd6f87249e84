package import NIOCore
import Wire

/// Reads a language model's streamed chat completion, whatever comes, within bounds.
package struct CompletionStream: Sendable {
    package static let byteLimit = 1 << 20
    package static let textLimit = 32 << 10

    /// Whether the text is whole: the model or the server has said so.
    package private(set) var isWhole = false
    /// Whether `[DONE]` has come, after which nothing does.
    package private(set) var isDone = false
    private var events = EventScan()
    private var byteCount = 0
    private var textCount = 0

    package init() {}

    /// The pieces of text that `bytes` completes.
    package mutating func read(_ bytes: ByteBuffer) throws(GeneratorFailure) -> [String] {
        byteCount += bytes.readableBytes
        guard byteCount <= Self.byteLimit else { throw .tooLong }
        var pieces: [String] = []
        for data in try scan(bytes) {
            if let piece = try piece(of: data) { pieces.append(piece) }
        }
        return pieces
    }

    /// The piece in a last event that no empty line follows.
    package mutating func finish() throws(GeneratorFailure) -> String? {
        guard let data = try? events.finish() else { return nil }
        return try piece(of: data)
    }

    private mutating func scan(_ bytes: ByteBuffer) throws(GeneratorFailure) -> [[UInt8]] {
        do {
            return try bytes.withUnsafeReadableBytes { try events.read($0) }
        } catch {
            throw .tooLong
        }
    }

    private mutating func piece(of data: [UInt8]) throws(GeneratorFailure) -> String? {
        guard !isDone else { return nil }
        guard !data.starts(with: ServerSentEvent.doneData) else {
            isWhole = true
            isDone = true
            return nil
        }
        guard let chunk = try? ReplyChunk(data) else { throw .garbled }
        guard chunk.failure == nil else { throw .failed }
        if let reason = chunk.finishReason {
            guard ["stop", "length"].contains(reason) else { throw .failed }
            isWhole = true
        }
        textCount += chunk.text.utf8.count
        guard textCount <= Self.textLimit else { throw .tooLong }
        return chunk.text.isEmpty ? nil : chunk.text
    }
}
