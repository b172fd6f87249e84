import NIOCore
import NIOHTTPTypes

/// Tells the ``ChatConnection`` before it that Hummingbird has answered a request.
///
/// It stands behind HTTP decoding, where the end of a response can be seen.
final class HummingbirdTurn: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// The event that is sent towards the network after a response.
    struct Ended {}

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let isEnd = if case .end = unwrapOutboundIn(data) { true } else { false }
        context.write(data, promise: promise)
        if isEnd { context.triggerUserOutboundEvent(Ended(), promise: nil) }
    }
}
