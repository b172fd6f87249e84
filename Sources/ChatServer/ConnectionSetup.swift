package import HummingbirdCore
package import Logging
package import NIOCore

/// Sets a client's connection up: ``ChatConnection`` first, then Hummingbird's HTTP/1.1.
package struct ConnectionSetup: ServerChildChannel {
    private let http: HTTP1Channel
    private let questions: any ChatResponder

    /// `questions` answers chat requests, and `others` all else.
    package init(
        questions: any ChatResponder,
        others: @escaping HTTPChannelHandler.Responder
    ) {
        http = HTTP1Channel(
            responder: others,
            configuration: .init(additionalChannelHandlers: [HummingbirdTurn()])
        )
        self.questions = questions
    }

    package func setup(
        channel: any Channel,
        logger: Logger
    ) -> EventLoopFuture<HTTP1Channel.Value> {
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(ChatConnection(questions))
        }
        .flatMap { http.setup(channel: channel, logger: logger) }
    }

    package func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await http.handle(value: value, logger: logger)
    }
}
