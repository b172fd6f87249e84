import NIOCore
import Wire

/// Writing the response back on the connection that the question came by.
extension ChatConnection: ResponseSink {
    /// Of a client that has gone nothing is waited for: its driver is told so besides.
    package var isWritable: Bool { context?.channel.isWritable ?? true }

    package func respond(_ head: consuming ResponseHead, body: [UInt8]) {
        head.add("content-length", String(body.count))
        var bytes = finished(head)
        bytes.writeBytes(body)
        send(bytes)
        ended()
    }

    package func respond(_ prepared: PreparedResponse) {
        guard !closesAfterResponse, !isOld else {
            return respond(prepared.head, body: prepared.body)
        }
        send(prepared.usual)
        ended()
    }

    /// A stream is sent in chunks; of HTTP/1.0, which knows none, until the connection ends.
    package func begin(_ head: consuming ResponseHead) {
        isChunked = !isOld
        if isChunked {
            head.add("transfer-encoding", "chunked")
        } else {
            closesAfterResponse = true
        }
        send(finished(head))
    }

    package func write(_ bytes: [UInt8]) {
        guard isChunked else { return send(ByteBuffer(bytes: bytes)) }
        var chunk = ByteBuffer()
        chunk.writeString(String(bytes.count, radix: 16))
        chunk.writeStaticString("\r\n")
        chunk.writeBytes(bytes)
        chunk.writeStaticString("\r\n")
        send(chunk)
    }

    package func end() {
        if isChunked { send(ByteBuffer(string: "0\r\n\r\n")) }
        ended()
    }

    private func finished(_ head: consuming ResponseHead) -> ByteBuffer {
        if closesAfterResponse {
            head.add("connection", "close")
        } else if isOld {
            head.add("connection", "keep-alive")
        }
        return head.ended()
    }

    /// Writes `bytes`, which leave at the end of this turn of the loop: the kernel's code then serves
    /// all connections that are answered in it, one after the other.
    private func send(_ bytes: ByteBuffer) {
        guard let context else { return }
        context.write(wrapOutboundOut(.byteBuffer(bytes)), promise: nil)
        guard !isFlushDue else { return }
        isFlushDue = true
        context.eventLoop.assumeIsolated().execute {
            self.isFlushDue = false
            self.context?.flush()
        }
    }

    private func ended() {
        // A driver may end within its own first step; let that step return before going on.
        context?.eventLoop.assumeIsolated().execute { self.responseEnded() }
    }
}
