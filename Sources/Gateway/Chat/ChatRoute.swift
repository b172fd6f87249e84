import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Wire

/// Takes `POST /v1/chat/completions` off the connection and leaves all else to Hummingbird.
///
/// It sits between HTTP decoding and Hummingbird, so an answer never leaves the event loop that
/// read the question. Requests on one connection are answered in their order: while one is being
/// answered here, what follows waits; while Hummingbird answers, a question waits.
final class ChatRoute: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    static let path = "/v1/chat/completions"
    /// Bytes of a body beyond which a question is refused.
    static let bodyLimit = 1 << 20
    /// Parts of later requests kept while one is answered; then reading stops.
    static let waitingLimit = 64
    private static let lingering = TimeAmount.seconds(2)

    enum State {
        case passing
        case collecting(HTTPRequest, ByteBuffer)
        /// The rest of a refused body is thrown away.
        case discarding
        case answering
    }

    private let services: RouterServices
    private let callers: LoopCallers
    var state = State.passing
    /// Requests that Hummingbird has been given and not yet answered.
    private var inHummingbird = 0
    private var waiting: CircularBuffer<HTTPRequestPart> = []
    private var driver: ExchangeDriver?
    var closesAfterResponse = false
    private(set) var context: ChannelHandlerContext?

    init(services: RouterServices, callers: LoopCallers) {
        self.services = services
        self.callers = callers
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        waiting.append(unwrapInboundIn(data))
        drain(context)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        // Hummingbird reads on demand; it has not seen what was taken here, so ask for it.
        if case .passing = state { return }
        if waiting.count < Self.waitingLimit { context.read() }
    }

    func channelInactive(context: ChannelHandlerContext) {
        driver?.abandon()
        driver = nil
        context.fireChannelInactive()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else {
            return context.write(data, promise: promise)
        }
        context.write(data, promise: promise)
        inHummingbird -= 1
        if !waiting.isEmpty {
            context.eventLoop.assumeIsolated().execute { self.context.map(self.resume) }
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent where isBusy:
            closesAfterResponse = true
        case is IdleStateHandler.IdleStateEvent:
            if !isBusy, inHummingbird == 0 { context.close(promise: nil) }
        default:
            context.fireUserInboundEventTriggered(event)
        }
    }

    private var isBusy: Bool {
        if case .passing = state { return false }
        return true
    }

    /// Goes on with what has waited; Hummingbird takes parts up at the end of a read.
    private func resume(_ context: ChannelHandlerContext) {
        guard !waiting.isEmpty else { return }
        drain(context)
        context.fireChannelReadComplete()
    }

    /// Handles waiting parts until one has to wait for an answer.
    private func drain(_ context: ChannelHandlerContext) {
        while let part = waiting.first, take(part, context) { _ = waiting.popFirst() }
    }

    /// Handles `part`; false where it must wait.
    private func take(_ part: HTTPRequestPart, _ context: ChannelHandlerContext) -> Bool {
        switch (state, part) {
        case (.answering, _):
            return false
        case (.passing, .head(let head)) where head.isQuestion:
            guard inHummingbird == 0 else { return false }
            open(head, context)
        case (.passing, _):
            if case .head = part { inHummingbird += 1 }
            context.fireChannelRead(wrapInboundOut(part))
        case (.collecting(let head, var body), .body(var bytes)):
            body.writeBuffer(&bytes)
            collect(head, body)
        case (.collecting(let head, let body), .end):
            answer(head, body, context)
        case (.discarding, .end):
            context.close(promise: nil)
        case (.collecting, .head), (.discarding, _):
            break
        }
        return true
    }

    private func open(_ head: HTTPRequest, _ context: ChannelHandlerContext) {
        closesAfterResponse = head.headerFields[.connection]?.lowercased() == "close"
        if head.headerFields[.expect]?.lowercased() == "100-continue" {
            let part = HTTPResponsePart.head(.init(status: .continue))
            context.writeAndFlush(wrapOutboundOut(part), promise: nil)
        }
        state = .collecting(head, ByteBuffer())
        let announced = head.headerFields[.contentLength].flatMap { Int($0) } ?? 0
        if announced > Self.bodyLimit { refuseLength() }
    }

    private func collect(_ head: HTTPRequest, _ body: ByteBuffer) {
        state = .collecting(head, body)
        if body.readableBytes > Self.bodyLimit { refuseLength() }
    }

    private func refuseLength() {
        state = .discarding
        closesAfterResponse = true
        respond(
            with: .init(
                .requestTooLarge,
                "the body is longer than \(Self.bodyLimit) bytes; shorten the messages",
                detail: "Câu hỏi quá dài. Xin rút gọn rồi hỏi lại."
            ),
            recordID: nil
        )
    }

    private func answer(
        _ head: HTTPRequest,
        _ body: ByteBuffer,
        _ context: ChannelHandlerContext
    ) {
        state = .answering
        let question = ChatQuestion(services: services, headers: head.headerFields, body: body)
        let caller = callers.caller(on: context.eventLoop)
        driver = question.driver(on: context.eventLoop, caller: caller, sink: self)
        driver?.start()
    }

    /// The response has been written: the connection is free for what waits.
    func responseEnded() {
        driver = nil
        guard let context else { return }
        if case .discarding = state { return linger(context) }
        state = .passing
        guard !closesAfterResponse else { return context.close(promise: nil) }
        resume(context)
        if case .passing = state { context.read() }
    }

    /// Lets the client read why it was refused before the connection goes.
    ///
    /// Closing while its bytes are still coming would reset the connection, and the answer with it.
    private func linger(_ context: ChannelHandlerContext) {
        context.close(mode: .output, promise: nil)
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.lingering) {
            self.context?.close(promise: nil)
        }
        context.read()
    }
}

extension HTTPRequest {
    fileprivate var isQuestion: Bool {
        method == .post && path?.split(separator: "?").first.map(String.init) == ChatRoute.path
    }
}
