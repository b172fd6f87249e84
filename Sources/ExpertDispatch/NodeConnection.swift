import NIOCore
import NIOHTTP1

/// One open connection to a node: one request at a time, the response collected within bounds.
///
/// Confined to its event loop.
final class NodeConnection: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    struct Response {
        var status: HTTPResponseStatus
        var body: ByteBuffer
    }

    /// Bytes of a response beyond which the node is taken for broken.
    static let bodyLimit = 4 << 20

    private var context: ChannelHandlerContext?
    private var completion: ((Result<Response, ConnectionFailure>) -> Void)?
    private var response: Response?
    private var staysOpen = true
    /// Called when the connection can take another request.
    var whenIdle: ((NodeConnection) -> Void)?
    var whenClosed: ((NodeConnection) -> Void)?

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    func send(
        _ head: HTTPRequestHead,
        body: ByteBuffer,
        completion: @escaping (Result<Response, ConnectionFailure>) -> Void
    ) {
        guard let context else {
            return completion(.failure(.beforeResponse("the connection had closed")))
        }
        self.completion = completion
        response = nil
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    /// Gives the request up; the connection cannot be used again.
    func abandon() {
        completion = nil
        context?.close(promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            response = Response(status: head.status, body: ByteBuffer())
            staysOpen = head.isKeepAlive
        case .body(var part):
            response?.body.writeBuffer(&part)
            if let size = response?.body.readableBytes, size > Self.bodyLimit {
                fail("the response is longer than \(Self.bodyLimit) bytes")
                context.close(promise: nil)
            }
        case .end:
            finish()
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail("the node closed the connection")
        whenClosed?(self)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail("\(error)")
        context.close(promise: nil)
    }

    private func finish() {
        guard let response, let completion else { return }
        self.completion = nil
        self.response = nil
        if staysOpen {
            whenIdle?(self)
        } else {
            context?.close(promise: nil)
        }
        completion(.success(response))
    }

    private func fail(_ reason: String) {
        guard let completion else { return }
        self.completion = nil
        completion(
            .failure(response == nil ? .beforeResponse(reason) : .midResponse(reason))
        )
    }
}
