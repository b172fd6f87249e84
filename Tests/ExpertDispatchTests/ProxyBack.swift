import NIOCore

/// The side of a ``FaultProxy`` that hears what the node says.
final class ProxyBack: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let hear: (ByteBuffer) -> Void

    init(hear: @escaping (ByteBuffer) -> Void) {
        self.hear = hear
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        hear(unwrapInboundIn(data))
    }
}
