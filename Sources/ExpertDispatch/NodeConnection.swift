import NIOCore
import Wire

/// One open connection to a node: one request at a time, the response collected within bounds, or
/// passed on as it comes.
///
/// On bytes, because every question passes here. Confined to its event loop.
final class NodeConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// How long the end of a response may come after the reply in it.
    private static let patience = TimeAmount.seconds(1)

    private var context: ChannelHandlerContext?
    private var completion: ((Result<NodeResponse, ConnectionFailure>) -> Void)?
    private var response = ResponseFraming()
    private var held = ByteBuffer()
    private var wrote: ((ReplyPiece) -> Void)?
    private var stream = ReplyStream()
    /// The reply has ended and its response has not: closes the connection where that does not come.
    private var drainage: Scheduled<Void>?
    private var isPaused = false
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

    /// Writes a whole request, which leaves with ``flush()``; with `wrote`, a reply in server-sent
    /// events is passed on piece by piece.
    func send(
        _ request: ByteBuffer,
        wrote: ((ReplyPiece) -> Void)? = nil,
        completion: @escaping (Result<NodeResponse, ConnectionFailure>) -> Void
    ) {
        guard let context else {
            return completion(.failure(.beforeResponse("the connection had closed")))
        }
        self.completion = completion
        self.wrote = wrote
        if wrote != nil { stream = ReplyStream() }
        response = ResponseFraming(mayStream: wrote != nil)
        begun = nil
        context.write(wrapOutboundOut(request), promise: nil)
    }

    func flush() {
        context?.flush()
    }

    /// Gives the request up; the connection cannot be used again.
    func abandon() {
        _ = takeCompletion()
        endDrainage()
        context?.close(promise: nil)
    }

    /// Reads no more of the response, so that the node waits with the rest of it.
    func pause() {
        setReading(false)
    }

    func resume() {
        if isPaused { setReading(true) }
    }

    private func setReading(_ isOn: Bool) {
        isPaused = !isOn
        try? context?.channel.syncOptions?.setOption(.autoRead, value: isOn)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        // Nobody has asked: what a node sends by itself cannot be told from the next response.
        guard completion != nil || drainage != nil else { return context.close(promise: nil) }
        if begun == nil { begun = .now() }
        if held.readableBytes == 0 { held = bytes } else { held.writeBuffer(&bytes) }
        do throws(HTTPFault) {
            if try response.read(&held) { finish() }
        } catch {
            fail(error.reason)
            context.close(promise: nil)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if response.isStream { passOn() }
        context.fireChannelReadComplete()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if response.isStream { passOn() }
        if response.endsWithConnection { finish() } else { fail("the node closed the connection") }
        endDrainage()
        whenClosed?(self)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail("\(error)")
        context.close(promise: nil)
    }

    private func finish() {
        if response.isStream { passOn(isEnd: true) }
        guard completion != nil || drainage != nil else { return }
        let whole = whole
        let completion = takeCompletion()
        endDrainage()
        resume()
        if response.keepsConnection, held.readableBytes == 0, context?.channel.isActive == true {
            whenIdle?(self)
        } else {
            context?.close(promise: nil)
        }
        completion?(.success(whole))
    }

    private func fail(_ reason: String) {
        takeCompletion()?(
            .failure(response.hasBegun ? .midResponse(reason) : .beforeResponse(reason))
        )
    }

    private func takeCompletion() -> ((Result<NodeResponse, ConnectionFailure>) -> Void)? {
        defer { completion = nil }
        wrote = nil
        return completion
    }
}

// A reply that comes as server-sent events.
extension NodeConnection {
    /// Passes on what has come since the last time; `isEnd` where the response has ended.
    private func passOn(isEnd: Bool = false) {
        let content = response.takeContent()
        guard completion != nil else { return }
        do throws(ReplyStreamFault) {
            if let piece = try stream.read(content) { wrote?(piece) }
            if isEnd, let piece = try stream.finish() { wrote?(piece) }
        } catch {
            fail(error.reason)
            context?.close(promise: nil)
        }
        if stream.isDone, !isEnd { completeEarly() }
    }

    /// Completes a reply that is whole while its response is not: the end mostly follows at once.
    private func completeEarly() {
        let whole = whole
        guard let context, let completion = takeCompletion() else { return }
        drainage = context.eventLoop.assumeIsolated().scheduleTask(in: Self.patience) {
            self.context?.close(promise: nil)
        }
        completion(.success(whole))
    }

    private func endDrainage() {
        drainage?.cancel()
        drainage = nil
    }

    private var whole: NodeResponse {
        var whole = response.response
        if response.isStream { whole.streamed = stream.reply }
        return whole
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
