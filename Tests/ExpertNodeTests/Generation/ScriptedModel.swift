import ExpertNode
import NIOCore
import NIOPosix
import Synchronization
import Testing

/// A language model's server on a real socket that does what a test tells it for every request.
struct ScriptedModel: Sendable {
    /// What the server does once it has a whole request.
    enum Deed: Sendable {
        case send(String)
        /// Sends and closes; with nothing to send it just closes.
        case sendAndClose(String)
        /// Sends the head, then the piece again and again until the client has gone.
        case sendForever(String, piece: String)
        /// The same with a little time before each piece.
        case sendSlowly(String, piece: String)
        /// Sends the first text, and the second and its end once the signal is given.
        case sendInTwo(String, EventLoopFuture<Void>, String)
        case keepSilent
    }

    static let streamHead = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n"

    let generator: Generator
    let log: ModelLog
    private let channel: any Channel

    static func start(_ deed: Deed) async throws -> ScriptedModel {
        let log = ModelLog()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        ModelConnection(log: log, deed: deed)
                    )
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(channel.localAddress?.port)
        let generator = Generator(
            url: "http://127.0.0.1:\(port)/v1/",
            model: "thu",
            timeoutMilliseconds: 120_000
        )
        return ScriptedModel(generator: try #require(generator), log: log, channel: channel)
    }

    /// A server that streams `pieces` of a text and says that it is whole.
    static func streaming(_ pieces: String...) async throws -> ScriptedModel {
        try await start(.sendAndClose(streamHead + stream(pieces) + "data: [DONE]\n\n"))
    }

    /// The same model, allowed less time.
    func generator(milliseconds: Int) throws -> Generator {
        try #require(
            Generator(url: generator.url, model: "thu", timeoutMilliseconds: milliseconds)
        )
    }

    func stop() async throws {
        try await channel.close()
    }

    /// `pieces` as events of a stream that does not end yet.
    static func stream(_ pieces: [String]) -> String {
        pieces.map { #"data: {"choices":[{"index":0,"delta":{"content":"\#($0)"}}]}"# + "\n\n" }
            .joined()
    }

    static func response(_ status: Int, _ body: String) -> String {
        "HTTP/1.1 \(status) Said\r\ncontent-type: application/json\r\n"
            + "content-length: \(body.utf8.count)\r\n\r\n\(body)"
    }
}

/// The requests that have come to a ``ScriptedModel``, heads and bodies.
final class ModelLog: Sendable {
    private let received: Mutex<[String]> = Mutex([])
    private let firstClosing: EventLoopPromise<Void> =
        MultiThreadedEventLoopGroup.singleton.any().makePromise()

    /// Done once a connection has been closed, by whichever side.
    var closing: EventLoopFuture<Void> { firstClosing.futureResult }

    func closed() {
        firstClosing.succeed()
    }

    deinit {
        firstClosing.succeed()
    }

    var requests: [String] { received.withLock { $0 } }

    func add(_ request: String) {
        received.withLock { $0.append(request) }
    }
}

/// One connection: collects a request, then does what the script says.
private final class ModelConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let log: ModelLog
    private let deed: ScriptedModel.Deed
    private var received = ByteBuffer()

    init(log: ModelLog, deed: ScriptedModel.Deed) {
        self.log = log
        self.deed = deed
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        received.writeBuffer(&bytes)
        let request = String(buffer: received)
        guard Self.isWhole(request) else { return }
        log.add(request)
        received.clear()
        perform(context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        log.closed()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func perform(_ context: ChannelHandlerContext) {
        let channel = context.channel
        switch deed {
        case .send(let text):
            channel.writeAndFlush(ByteBuffer(string: text), promise: nil)
        case .sendAndClose(let text):
            channel.writeAndFlush(ByteBuffer(string: text)).whenComplete { _ in
                channel.close(promise: nil)
            }
        case .sendForever(let head, let piece):
            channel.writeAndFlush(ByteBuffer(string: head), promise: nil)
            let burst = String(repeating: piece, count: 100)
            Self.repeatForever(ByteBuffer(string: burst), on: channel)
        case .sendSlowly(let head, let piece):
            channel.writeAndFlush(ByteBuffer(string: head), promise: nil)
            Self.repeatForever(ByteBuffer(string: piece), on: channel, every: .milliseconds(20))
        case .sendInTwo(let first, let signal, let second):
            channel.writeAndFlush(ByteBuffer(string: first), promise: nil)
            signal.whenComplete { _ in
                channel.writeAndFlush(ByteBuffer(string: second)).whenComplete { _ in
                    channel.close(promise: nil)
                }
            }
        case .keepSilent: break
        }
    }

    private static func repeatForever(
        _ piece: ByteBuffer,
        on channel: any Channel,
        every pause: TimeAmount = .zero
    ) {
        channel.writeAndFlush(piece).whenSuccess {
            channel.eventLoop.scheduleTask(in: pause) {
                repeatForever(piece, on: channel, every: pause)
            }
        }
    }

    private static func isWhole(_ request: String) -> Bool {
        guard let end = request.firstRange(of: "\r\n\r\n")?.upperBound else { return false }
        let field = request.lowercased().split(separator: "\r\n")
            .first { $0.hasPrefix("content-length: ") }
        let length = field.flatMap { Int($0.dropFirst("content-length: ".count)) }
        return request[end...].utf8.count == length
    }
}
