import NIOCore

/// One connection of a ``ScriptedNode``: collects a request, then does what the script says.
final class ScriptedConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let number: Int
    private let log: NodeLog
    private let deed: (Int, Int) -> ScriptedNode.Deed
    private var received = ""
    private var requests = 0

    init(
        number: Int,
        log: NodeLog,
        deed: @escaping (Int, Int) -> ScriptedNode.Deed
    ) {
        self.number = number
        self.log = log
        self.deed = deed
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += String(buffer: unwrapInboundIn(data))
        guard isWhole else { return }
        log.received(received)
        received = ""
        perform(deed(number, requests), context)
        requests += 1
    }

    func channelInactive(context: ChannelHandlerContext) {
        log.closed()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func perform(_ deed: ScriptedNode.Deed, _ context: ChannelHandlerContext) {
        switch deed {
        case .send(let text):
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
        case .sendAndClose(let text):
            let channel = context.channel
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)))
                .whenComplete { _ in channel.close(promise: nil) }
        case .sendParts(let text, let parts):
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
            send(parts[...], on: context.channel)
        case .keepSilent: break
        }
    }

    private func send(_ parts: ArraySlice<ScriptedNode.Part>, on channel: any Channel) {
        guard let part = parts.first else { return }
        part.signal.hop(to: channel.eventLoop).assumeIsolated().whenComplete { _ in
            guard let text = part.text else { return channel.close(promise: nil) }
            channel.writeAndFlush(ByteBuffer(string: text), promise: nil)
            self.send(parts.dropFirst(), on: channel)
        }
    }

    private var isWhole: Bool {
        let halves = received.split(separator: "\r\n\r\n", maxSplits: 1)
        let field = received.split(separator: "\r\n").first { $0.hasPrefix("content-length: ") }
        guard halves.count == 2, let field else { return false }
        return halves[1].utf8.count == Int(field.dropFirst("content-length: ".count))
    }
}
