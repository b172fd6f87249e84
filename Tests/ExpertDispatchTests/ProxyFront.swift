import ExpertDispatch
import NIOCore
import NIOPosix

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The side of a ``FaultProxy`` that a router talks to.
final class ProxyFront: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let node: NodeAddress
    private let fault: FaultSetting
    private let log: NodeLog
    private var back: EventLoopFuture<any Channel>?

    init(to node: NodeAddress, fault: FaultSetting, log: NodeLog) {
        self.node = node
        self.fault = fault
        self.log = log
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        switch fault.current {
        case .blackHole: break
        case .reset:
            // A close that lingers for no time is a reset.
            let socket = context.channel as? any SocketOptionProvider
            let set = socket?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
            set?.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
        case .garbage: write("SSH-2.0-OpenSSH_9.2\r\n\u{0}\u{1}", context)
        case .nothing, .slow, .cut:
            connect(context).whenSuccess { $0.writeAndFlush(bytes, promise: nil) }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        log.closed()
        back?.whenSuccess { $0.close(promise: nil) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func write(_ text: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
    }

    private func connect(_ context: ChannelHandlerContext) -> EventLoopFuture<any Channel> {
        if let back { return back }
        let front = NIOLoopBound(self, eventLoop: context.eventLoop)
        let channel = context.channel
        let made = ClientBootstrap(group: context.eventLoop)
            .channelInitializer { back in
                back.eventLoop.makeCompletedFuture {
                    let handler = ProxyBack { front.value.pass($0, to: channel) }
                    try back.pipeline.syncOperations.addHandler(handler)
                }
            }
            .connect(host: node.host, port: node.port)
        back = made
        return made
    }

    private func pass(_ bytes: ByteBuffer, to channel: any Channel) {
        switch fault.current {
        case .slow(let delay):
            channel.eventLoop.assumeIsolated().scheduleTask(in: delay) {
                channel.writeAndFlush(bytes, promise: nil)
            }
        case .cut(let limit):
            let kept = bytes.getSlice(
                at: bytes.readerIndex,
                length: min(limit, bytes.readableBytes)
            )
            channel.writeAndFlush(kept ?? bytes).whenComplete { _ in channel.close(promise: nil) }
        default: channel.writeAndFlush(bytes, promise: nil)
        }
    }
}
