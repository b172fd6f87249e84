import ExpertDispatch
import NIOCore
import NIOPosix
import TestSupport
import Wire

/// A caller on an event loop of its own choosing, asked from a test.
struct LoopbackCaller: Sendable {
    private let loop: any EventLoop
    private let caller: NIOLoopBound<NodeCaller>

    static func make() async throws -> LoopbackCaller {
        let loop = MultiThreadedEventLoopGroup.singleton.any()
        let caller = try await loop.submit {
            NIOLoopBound(
                NodeCaller(eventLoop: loop) { "token-for-\($0.name)" },
                eventLoop: loop
            )
        }.get()
        return LoopbackCaller(loop: loop, caller: caller)
    }

    /// Asks and waits for what comes of it.
    func ask(
        _ nodes: NodeAddress...,
        after context: String = "",
        part: String? = nil,
        within limit: TimeAmount = .seconds(30)
    ) async throws -> NodeOutcome {
        let promise = loop.makePromise(of: NodeOutcome.self)
        loop.execute {
            let request = Self.request(nodes, after: context, part: part, within: limit)
            _ = caller.value.call(request) { promise.succeed($0) }
        }
        return try await promise.futureResult.get()
    }

    /// Asks and waits for what comes of it and what it took.
    func finish(
        _ nodes: [NodeAddress],
        within limit: TimeAmount = .seconds(30)
    ) async throws -> FinishedCall {
        let promise = loop.makePromise(of: FinishedCall.self)
        loop.execute {
            let request = Self.request(nodes, part: nil, within: limit)
            _ = caller.value.start(request) { promise.succeed($0) }
        }
        return try await promise.futureResult.get()
    }

    /// Asks so many times, each as soon as the one before is finished, and waits for the last.
    func finish(_ node: NodeAddress, times: Int) async throws -> [FinishedCall] {
        let promise = loop.makePromise(of: [FinishedCall].self)
        loop.execute { askAgain(node, left: times, after: [], promise) }
        return try await promise.futureResult.get()
    }

    private func askAgain(
        _ node: NodeAddress,
        left: Int,
        after finished: [FinishedCall],
        _ promise: EventLoopPromise<[FinishedCall]>
    ) {
        guard left > 0 else { return promise.succeed(finished) }
        let request = Self.request([node], part: nil, within: .seconds(30))
        _ = caller.value.start(request) { call in
            askAgain(node, left: left - 1, after: finished + [call], promise)
        }
    }

    /// Asks with a reserve that stands by, waits until the call is told to be late, and gives it up.
    func delay(of node: NodeAddress) async throws -> CallDelay {
        let promise = loop.makePromise(of: CallDelay.self)
        loop.execute {
            let request = Self.request([node], part: nil, within: .seconds(30), hasReserve: true)
            let box = NIOLoopBoundBox<NodeCall?>(nil, eventLoop: loop)
            box.value = caller.value.start(
                request,
                whenLate: { delay in
                    box.value?.cancel()
                    box.value = nil
                    promise.succeed(delay)
                },
                then: { _ in }
            )
        }
        return try await promise.futureResult.get()
    }

    /// Asks for a stream, hands over its pieces as they come, and waits for what came of it.
    func stream(
        _ nodes: NodeAddress...,
        within limit: TimeAmount = .seconds(30),
        wrote: @escaping @Sendable (ReplyPiece) -> Void
    ) async throws -> FinishedCall {
        let promise = loop.makePromise(of: FinishedCall.self)
        loop.execute {
            let request = Self.request(nodes, part: nil, within: limit, isStreamed: true)
            _ = caller.value.start(request, wrote: wrote) { promise.succeed($0) }
        }
        return try await promise.futureResult.get()
    }

    /// Asks for a stream and holds it up at its first piece for so long; counts its pieces.
    func stream(
        _ node: NodeAddress,
        heldUpFor time: TimeAmount
    ) async throws -> (pieces: Int, call: FinishedCall) {
        let promise = loop.makePromise(of: (pieces: Int, call: FinishedCall).self)
        loop.execute {
            let request = Self.request([node], part: nil, within: .seconds(30), isStreamed: true)
            let pieces = NIOLoopBoundBox(0, eventLoop: loop)
            let held = NIOLoopBoundBox<NodeCall?>(nil, eventLoop: loop)
            held.value = caller.value.start(
                request,
                wrote: { _ in
                    pieces.value += 1
                    guard pieces.value == 1 else { return }
                    held.value?.pause()
                    loop.scheduleTask(in: time) { held.value?.resume() }
                },
                then: {
                    promise.succeed((pieces.value, $0))
                }
            )
        }
        return try await promise.futureResult.get()
    }

    /// Asks, gives the question up at once, and waits until `closing`; whether it was completed.
    func askAndCancel(_ node: NodeAddress, closing: EventLoopFuture<Void>) async throws -> Bool {
        let isCompleted = try await loop.submit {
            let request = Self.request([node], part: nil, within: .seconds(30))
            let isCompleted = NIOLoopBoundBox(false, eventLoop: loop)
            caller.value.call(request) { _ in isCompleted.value = true }.cancel()
            return isCompleted
        }.get()
        try await closing.get()
        return try await loop.submit { isCompleted.value }.get()
    }

    /// Asks, gives the question up when `node` has it, and waits until the connection is closed.
    func askAndCancel(onceReceivedBy node: ScriptedNode) async throws -> Bool {
        let isCompleted = try await loop.submit {
            let request = Self.request([node.address], part: nil, within: .seconds(30))
            let isCompleted = NIOLoopBoundBox(false, eventLoop: loop)
            let call = NIOLoopBound(
                caller.value.call(request) { _ in isCompleted.value = true },
                eventLoop: loop
            )
            node.log.arrival.hop(to: loop).whenComplete { _ in call.value.cancel() }
            return isCompleted
        }.get()
        try await node.log.closing.get()
        return try await loop.submit { isCompleted.value }.get()
    }

    func closeIdleConnections() async throws {
        try await loop.submit { caller.value.closeIdleConnections() }.get()
    }

    private static func request(
        _ nodes: [NodeAddress],
        after context: String = "",
        part: String?,
        within limit: TimeAmount,
        hasReserve: Bool = false,
        isStreamed: Bool = false
    ) -> NodeRequest {
        NodeRequest(
            expert: .sample("bo-tu-phap/luat"),
            nodes: nodes,
            question: "Thử việc bao lâu?",
            context: context,
            part: part,
            recordID: "rec_1",
            deadline: .now() + limit,
            hasReserve: hasReserve,
            isStreamed: isStreamed
        )
    }
}
