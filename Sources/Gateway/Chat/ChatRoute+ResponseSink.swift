import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Wire

/// Writing the response back on the connection that the question came by.
extension ChatRoute: ResponseSink {
    func begin(_ head: HTTPResponse) {
        var head = head
        if closesAfterResponse { head.headerFields[.connection] = "close" }
        write(.head(head))
    }

    func write(_ bytes: ByteBuffer) {
        write(.body(bytes))
        context?.flush()
    }

    func end() {
        write(.end(nil))
        context?.flush()
        // A driver may end within its own first step; let that step return before going on.
        context?.eventLoop.assumeIsolated().execute { self.responseEnded() }
    }

    func respond(with problem: Problem, recordID: String?) {
        let body = problem.encoded()
        var headers = ErrorMapping.headers(problem)
        headers[.contentLength] = "\(body.count)"
        headers[.requestID] = recordID
        headers[.recordID] = recordID
        begin(.init(status: .init(code: problem.kind.status), headerFields: headers))
        write(ByteBuffer(bytes: body))
        end()
    }

    private func write(_ part: HTTPResponsePart) {
        context?.write(wrapOutboundOut(part), promise: nil)
    }
}
