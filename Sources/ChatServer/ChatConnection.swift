package import NIOCore
import Wire

/// One connection of a client: takes `POST /v1/chat/completions` off it, and leaves all else to
/// Hummingbird.
///
/// It stands before everything, on bytes, so a question costs no object a header field and its
/// answer never leaves the event loop that read it. Requests on one connection are answered in
/// their order: while one is being answered, here or by Hummingbird, what follows waits.
package final class ChatConnection: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = ByteBuffer
    package typealias InboundOut = ByteBuffer
    package typealias OutboundIn = IOData
    package typealias OutboundOut = IOData

    /// Bytes of a body beyond which a question is refused.
    package static let bodyLimit = 1 << 20
    /// Bytes of later requests kept while one is answered; then reading stops.
    static let waitingLimit = 64 << 10
    /// In which a whole body has to come.
    private static let bodyTime = TimeAmount.seconds(30)
    private static let lingering = TimeAmount.seconds(2)
    private static let idleLimit = TimeAmount.seconds(75)

    enum State {
        /// Between requests, or in the head of one.
        case open
        /// The rest of a request is Hummingbird's.
        case passing
        /// Hummingbird has a whole request and has not answered it yet.
        case left
        case collecting(ByteBuffer)
        case answering
        /// What a refused client still sends is thrown away.
        case discarding
    }

    private let questions: any ChatResponder
    private var framing = RequestFraming()
    private var held = ByteBuffer()
    private var state = State.open
    /// Hummingbird owes a response.
    private var isOwed = false
    /// Hummingbird reads nothing after the request that was passed on to it last.
    private var isLast = false
    /// The question that is being read or answered here.
    private var question: (any OpenQuestion)?
    /// When bytes last came, or the client last began or ceased to take its answers.
    private var lastMoved = NIODeadline.now()
    /// Hummingbird wants to read, and too much is waiting.
    private var isReadOwed = false
    /// The client sends nothing more, and what it sent is not all answered.
    private var isInputOver = false
    private var idleCheck: Scheduled<Void>?
    /// Rings where a body that did not come at once has not come in time either.
    private var bodyCheck: Scheduled<Void>?
    /// Bytes of a refused client that were thrown away.
    private var discarded = 0
    /// The request being answered is of HTTP/1.0.
    private(set) var isOld = false
    /// The body of the response is sent in chunks.
    var isChunked = false
    var closesAfterResponse = false
    /// What has been written leaves at the end of this turn of the loop.
    var isFlushDue = false
    private(set) var context: ChannelHandlerContext?

    /// A connection whose questions `questions` answers.
    package init(_ questions: any ChatResponder) {
        self.questions = questions
    }

    package func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        watchIdling(context, for: Self.idleLimit)
    }

    package func handlerRemoved(context: ChannelHandlerContext) {
        idleCheck?.cancel()
        bodyCheck?.cancel()
        self.context = nil
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        // A head that comes by drops does not keep the connection alive.
        if !isInHead { lastMoved = .now() }
        if case .discarding = state {
            discarded += bytes.readableBytes
            return
        }
        if held.readableBytes == 0 { held = bytes } else { held.writeBuffer(&bytes) }
        drain(context)
        // A buffer keeps what has been read: a client whose requests never end where its packets
        // do would make it grow without end.
        if held.readerIndex > Self.waitingLimit { held.discardReadBytes() }
    }

    package func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        askForMore(context)
    }

    package func channelInactive(context: ChannelHandlerContext) {
        question?.abandon()
        question = nil
        idleCheck?.cancel()
        bodyCheck?.cancel()
        context.fireChannelInactive()
    }

    package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ChannelEvent.inputClosed:
            isInputOver = true
            endInput(context)
        case is ChannelShouldQuiesceEvent where isBusy: closesAfterResponse = true
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    /// Passes the end of the client's sending on, once all that came before it has been.
    private func endInput(_ context: ChannelHandlerContext) {
        guard isInputOver else { return }
        switch state {
        case .collecting:
            // The rest of the question will never come.
            context.close(promise: nil)
        case .answering: if held.readableBytes == 0 { closesAfterResponse = true }
        case .discarding: closesAfterResponse = true
        case .left where held.readableBytes > 0: break
        case .open where held.readableBytes > 0 && !context.channel.isWritable: break
        case .open, .passing, .left:
            isInputOver = false
            context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        }
    }

    /// A client that does not read its answers is asked nothing more until it does.
    package func channelWritabilityChanged(context: ChannelHandlerContext) {
        lastMoved = .now()
        if context.channel.isWritable {
            question?.resume()
            resume(context)
        }
        context.fireChannelWritabilityChanged()
    }

    package func read(context: ChannelHandlerContext) {
        isReadOwed = held.readableBytes >= Self.waitingLimit || discarded >= Self.bodyLimit
        if !isReadOwed { context.read() }
    }

    package func triggerUserOutboundEvent(
        context: ChannelHandlerContext,
        event: Any,
        promise: EventLoopPromise<Void>?
    ) {
        guard event is HummingbirdTurn.Ended else {
            return context.triggerUserOutboundEvent(event, promise: promise)
        }
        promise?.succeed()
        isOwed = false
        guard !isLast else { return end(context) }
        guard case .left = state else { return }
        state = .open
        // Hummingbird is still writing: it goes on first.
        context.eventLoop.assumeIsolated().execute { self.context.map(self.resume) }
    }

    /// Ends the connection after a response of Hummingbird's, which is still writing it.
    private func end(_ context: ChannelHandlerContext) {
        state = .discarding
        held.clear()
        context.eventLoop.assumeIsolated().execute { self.context.map(self.linger) }
    }

    private var isInHead: Bool {
        if case .open = state { held.readableBytes > 0 } else { false }
    }

    /// A question of this connection is being read or answered here.
    private var isBusy: Bool {
        switch state {
        case .open, .passing, .left: false
        case .collecting, .answering, .discarding: true
        }
    }

    /// Hummingbird reads on demand; it has not seen what was taken here, so it is asked for here.
    private func askForMore(_ context: ChannelHandlerContext) {
        guard held.readableBytes < Self.waitingLimit, discarded < Self.bodyLimit else { return }
        guard isReadOwed || isBusy || held.readableBytes > 0 else { return }
        isReadOwed = false
        context.read()
    }

    private func resume(_ context: ChannelHandlerContext) {
        drain(context)
        context.fireChannelReadComplete()
        endInput(context)
        askForMore(context)
    }

    /// Handles what is held until a request has to be answered, or bytes are wanting.
    private func drain(_ context: ChannelHandlerContext) {
        do throws(HTTPFault) {
            while mayRead, let piece = try framing.next(&held) { take(piece, context) }
        } catch {
            // Of a request that Hummingbird has, only Hummingbird may say something: a second
            // response would be taken for that to the next request.
            if case .passing = state { context.close(promise: nil) } else { refuse(error) }
        }
        if held.readableBytes == 0 { held.clear() }
        if case .collecting = state, bodyCheck == nil { bound(context) }
    }

    /// Sees to it that a client cannot keep a question open for ever by bytes that come by drops.
    private func bound(_ context: ChannelHandlerContext) {
        bodyCheck = context.eventLoop.assumeIsolated().scheduleTask(in: Self.bodyTime) {
            self.refuse(
                Problem(.requestTimeout, "the body has not come within 30 s; send it at once")
            )
        }
    }

    private func unbound() {
        bodyCheck?.cancel()
        bodyCheck = nil
    }

    private var mayRead: Bool {
        switch state {
        case .open: context?.channel.isWritable ?? false
        case .passing, .collecting: true
        case .left, .answering, .discarding: false
        }
    }

    private func take(_ piece: RequestFraming.Piece, _ context: ChannelHandlerContext) {
        switch (piece, state) {
        case (.head(let head, _), _) where head.isQuestion:
            lastMoved = .now()
            open(head, context)
        case (.head(let head, let raw), _):
            lastMoved = .now()
            state = .passing
            isLast = head.closes || head.leavesHTTP
            isOwed = true
            context.fireChannelRead(wrapInboundOut(raw))
        case (.body(_, let content), .collecting(var body)):
            // Free the state's copy, so that appending does not copy all there is.
            state = .open
            if var content {
                // Most bodies come in one piece, which needs no copy.
                if body.readableBytes == 0 { body = content } else { body.writeBuffer(&content) }
            }
            state = .collecting(body)
            if body.readableBytes > Self.bodyLimit { refuseLength() }
        case (.body(let raw, _), _): context.fireChannelRead(wrapInboundOut(raw))
        case (.end, .collecting(let body)):
            unbound()
            state = .answering
            question?.answer(body)
        case (.end, _): state = isOwed ? .left : .open
        }
    }

    private func open(_ head: RequestHead, _ context: ChannelHandlerContext) {
        closesAfterResponse = head.closes
        isOld = head.isOld
        do throws(Problem) {
            question = try questions.open(head, on: context.eventLoop, sink: self)
            state = .collecting(ByteBuffer())
        } catch {
            return refuse(error)
        }
        if case .length(let length) = head.body, length > Self.bodyLimit { return refuseLength() }
        if head.expectsContinue {
            let leave = ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n")
            context.writeAndFlush(wrapOutboundOut(.byteBuffer(leave)), promise: nil)
        }
    }

    private func refuseLength() {
        refuse(
            .init(
                .requestTooLarge,
                "the body is longer than \(Self.bodyLimit) bytes; shorten the messages",
                detail: "Câu hỏi quá dài. Xin rút gọn rồi hỏi lại."
            )
        )
    }

    private func refuse(_ fault: HTTPFault) {
        switch fault {
        case .tooLong: refuse(.init(.requestTooLarge, "the request's head is too long"))
        case .malformed(let why): refuse(.init(.invalidValue, "this is no HTTP/1.1: \(why)"))
        }
    }

    private func refuse(_ problem: Problem) {
        unbound()
        state = .discarding
        held.clear()
        closesAfterResponse = true
        if let question { question.refuse(problem) } else { respond(with: problem) }
    }

    /// The response has been written: the connection is free for what waits.
    func responseEnded() {
        question = nil
        // A client that has gone is owed no answer to what it sent after its last question.
        guard let context, context.channel.isActive else { return }
        if case .discarding = state { return linger(context) }
        state = .open
        guard !closesAfterResponse else { return context.close(promise: nil) }
        resume(context)
        if case .open = state { context.read() }
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

    /// Closes the connection when nothing has moved for long and nothing is owed that the client
    /// takes.
    ///
    /// One timer for many requests, looked at when it rings, instead of one a request.
    private func watchIdling(_ context: ChannelHandlerContext, for time: TimeAmount) {
        idleCheck = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
            guard let context = self.context else { return }
            let left = self.lastMoved + Self.idleLimit - .now()
            guard left <= .zero else { return self.watchIdling(context, for: left) }
            guard !self.isOwing || !context.channel.isWritable else {
                return self.watchIdling(context, for: Self.idleLimit)
            }
            context.close(promise: nil)
        }
    }

    /// An answer is being made, here or by Hummingbird.
    private var isOwing: Bool {
        if case .answering = state { true } else { isOwed }
    }
}
