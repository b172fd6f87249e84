import NIOCore

/// A whole response that is written once and sent often.
package struct PreparedResponse: Sendable {
    let head: ResponseHead
    let body: [UInt8]
    /// As it is sent where the connection goes on, which is nearly always.
    let usual: ByteBuffer

    package init(_ head: consuming ResponseHead, body: [UInt8]) {
        self.head = copy head
        self.body = body
        head.add("content-length", String(body.count))
        var bytes = head.ended()
        bytes.writeBytes(body)
        usual = bytes
    }
}
