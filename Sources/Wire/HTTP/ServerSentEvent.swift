/// Server-sent events as they are written: one line of data each, never a name.
package enum ServerSentEvent {
    /// OpenAI's mark of a stream's end.
    package static let done = Array("data: [DONE]\n\n".utf8)
    /// The data of that event.
    package static let doneData = Array("[DONE]".utf8)

    /// An event that carries `value`.
    package static func bytes(_ value: some JSONWritable) -> [UInt8] {
        Array("data: ".utf8) + value.encoded() + Array("\n\n".utf8)
    }
}
