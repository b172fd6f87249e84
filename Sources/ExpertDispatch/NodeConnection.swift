import NIOCore
import Wire

/// One open connection to a node: one request at a time, the response collected within bounds.
///
/// On bytes, because every question passes here. Confined to its event loop.
final class NodeConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var context: ChannelHandlerContext?
    private var completion: ((Result<NodeResponse, ConnectionFailure>) -> Void)?
    private var response = ResponseFraming()
    private var held = ByteBuffer()
    /// When the response to the latest request began to come; nil before.
    private(set) var begun: NIODeadline?
    /// Called when the connection can take another request.
    var whenIdle: ((NodeConnection) -> Void)?
    var whenClosed: ((NodeConnection) -> Void)?

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    /// Sends a whole request.
    func send(
        _ request: ByteBuffer,
        completion: @escaping (Result<NodeResponse, ConnectionFailure>) -> Void
    ) {
        guard let context else {
            return completion(.failure(.beforeResponse("the connection had closed")))
        }
        self.completion = completion
        response = ResponseFraming()
        begun = nil
        context.writeAndFlush(wrapOutboundOut(request), promise: nil)
    }

    /// Gives the request up; the connection cannot be used again.
    func abandon() {
        completion = nil
        context?.close(promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        // Nobody has asked: what a node sends by itself cannot be told from the next response.
        guard completion != nil else { return context.close(promise: nil) }
        if begun == nil { begun = .now() }
        if held.readableBytes == 0 { held = bytes } else { held.writeBuffer(&bytes) }
        do throws(HTTPFault) {
            if try response.read(&held) { finish() }
        } catch {
            fail(error.reason)
            context.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if response.endsWithConnection { finish() } else { fail("the node closed the connection") }
        whenClosed?(self)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail("\(error)")
        context.close(promise: nil)
    }

    private func finish() {
        guard let completion else { return }
        self.completion = nil
        let whole = response.response
        if response.keepsConnection, held.readableBytes == 0, context?.channel.isActive == true {
            whenIdle?(self)
        } else {
            context?.close(promise: nil)
        }
        completion(.success(whole))
    }

    private func fail(_ reason: String) {
        guard let completion else { return }
        self.completion = nil
        completion(
            .failure(response.hasBegun ? .midResponse(reason) : .beforeResponse(reason))
        )
    }
}

extension HTTPFault {
    fileprivate var reason: String {
        switch self {
        case .malformed(let why): why
        case .tooLong: "the response is longer than it may be"
        }
    }
}
