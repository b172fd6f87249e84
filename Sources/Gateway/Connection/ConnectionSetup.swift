import HummingbirdCore
import Logging
import NIOCore

/// Sets a client's connection up: ``ChatConnection`` first, then Hummingbird's HTTP/1.1.
struct ConnectionSetup: ServerChildChannel {
    let http: HTTP1Channel
    let services: RouterServices
    let callers: LoopCallers

    init(
        responder: @escaping HTTPChannelHandler.Responder,
        services: RouterServices,
        callers: LoopCallers
    ) {
        http = HTTP1Channel(
            responder: responder,
            configuration: .init(additionalChannelHandlers: [HummingbirdTurn()])
        )
        self.services = services
        self.callers = callers
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(
                ChatConnection(services: services, callers: callers)
            )
        }
        .flatMap { http.setup(channel: channel, logger: logger) }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await http.handle(value: value, logger: logger)
    }
}
