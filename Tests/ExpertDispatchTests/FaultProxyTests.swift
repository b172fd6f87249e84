import ExpertDispatch
import NIOCore
import Testing
import Wire

/// Calls over real sockets, through a proxy that spoils what a well node says.
@Suite(.timeLimit(.minutes(5)))
struct FaultProxyTests {
    private static let body = #"{"choices": [{"message": {"content": "Sáu mươi ngày."}}]}"#
    private static let reply = NodeOutcome.replied(
        ExpertReply(text: "Sáu mươi ngày.", report: .init(confidence: 0.5, abstained: false))
    )

    @Test func `a node behind a slow line is hedged, and who answers first is heard`()
        async throws
    {
        let (slow, well) = try await Self.pair(.slow(.seconds(20)))
        let call = try await LoopbackCaller.make().finish([slow.address, well.address])
        #expect(call.outcome == Self.reply)
        #expect(call.hedged && call.attempts == 2)
        #expect(call.node == well.address)
        let first = try #require(call.firstByte)
        #expect(first >= ExpertFleet.fixedHedgeDelay && first < .seconds(10))
        // The loser is cancelled: its connection ends long before its answer.
        try await slow.log.closing.get()
    }

    @Test func `a black hole is hedged`() async throws {
        let (hole, well) = try await Self.pair(.blackHole)
        let call = try await LoopbackCaller.make().finish([hole.address, well.address])
        #expect(call.outcome == Self.reply)
        #expect(call.hedged)
        try await hole.log.closing.get()
    }

    @Test func `alone, a black hole has run out of time at the deadline`() async throws {
        let (hole, _) = try await Self.pair(.blackHole)
        let caller = try await LoopbackCaller.make()
        let call = try await caller.finish([hole.address], within: .milliseconds(80))
        #expect(call.outcome == .failed(.timeout, reason: "no reply by the deadline"))
        #expect(call.attempts == 1 && call.node == nil && call.firstByte == nil)
    }

    @Test func `who calls a black hole alone is told in time that another may be asked`()
        async throws
    {
        let (hole, _) = try await Self.pair(.blackHole)
        let delay = try await LoopbackCaller.make().delay(of: hole.address)
        #expect(delay == CallDelay(.uncertain, mayAskAnother: true))
        // Told, the caller lets go of the call: its connection ends.
        try await hole.log.closing.get()
    }

    @Test func `a connection that is reset before the first byte is retried`() async throws {
        let (reset, well) = try await Self.pair(.reset)
        let call = try await LoopbackCaller.make().finish([reset.address, well.address])
        #expect(call.outcome == Self.reply)
        #expect(call.attempts == 2 && !call.hedged)
        #expect(call.node == well.address)
    }

    @Test(arguments: [45, 60, 90])
    func `a stream that is cut is a failure and asked of nobody else`(bytes: Int) async throws {
        let (cut, well) = try await Self.pair(.cut(after: bytes))
        let call = try await LoopbackCaller.make().finish([cut.address, well.address])
        guard case .failed(.failed, _) = call.outcome else {
            Issue.record("\(call.outcome)")
            return
        }
        #expect(call.attempts == 1)
    }

    @Test func `garbage is a failure`() async throws {
        let (garbage, _) = try await Self.pair(.garbage)
        let call = try await LoopbackCaller.make().finish([garbage.address])
        guard case .failed(.failed, _) = call.outcome else {
            Issue.record("\(call.outcome)")
            return
        }
    }

    @Test(arguments: [429, 503])
    func `a node that sheds passes the call on to another`(status: Int) async throws {
        let busy = try await ScriptedNode.answering("{}", status: status)
        let well = try await ScriptedNode.answering(Self.body)
        let call = try await LoopbackCaller.make().finish([busy.address, well.address])
        #expect(call.outcome == Self.reply)
        #expect(call.attempts == 2 && !call.hedged)
        #expect(call.node == well.address)
    }

    @Test func `where all nodes shed the call is shed by the last of them`() async throws {
        let one = try await ScriptedNode.answering("{}", status: 503)
        let other = try await ScriptedNode.answering("{}", status: 429)
        let call = try await LoopbackCaller.make().finish([one.address, other.address])
        #expect(call.outcome == .failed(.shed, reason: "the node is overloaded"))
        #expect(call.node == other.address)
    }

    @Test func `a node that sheds and says for how long is asked after that`() async throws {
        let node = try await ScriptedNode.start { _, request in
            .send(
                request == 0
                    ? ScriptedNode.response(503, "{}", headers: "Retry-After: 1\r\n")
                    : ScriptedNode.response(200, Self.body)
            )
        }
        let caller = try await LoopbackCaller.make()
        for call in try await caller.finish(node.address, times: 3) {
            guard case .failed(.shed, _) = call.outcome else {
                Issue.record("\(call.outcome)")
                return
            }
            let wait = try #require(call.retryAfter)
            #expect(wait > .zero && wait <= .seconds(1))
        }
        #expect(node.log.requests.count == 1)
        try await Task.sleep(for: .milliseconds(1_020))
        let call = try await caller.finish([node.address])
        #expect(call.outcome == Self.reply)
        #expect(call.retryAfter == nil)
    }

    @Test func `a node that fails is left alone after five calls, and asked again when well`()
        async throws
    {
        let proxy = try await FaultProxy.start(.reset, before: .answering(Self.body))
        let caller = try await LoopbackCaller.make()
        // At once, for after a pause of 0.8 s at the least it is asked again.
        #expect(try await caller.finish(proxy.address, times: 8).count == 8)
        #expect(proxy.log.connections == CircuitBreaker.mostOnEnd)
        proxy.spoil(.nothing)
        try await Task.sleep(for: .milliseconds(1_300))
        let call = try await caller.finish([proxy.address])
        #expect(call.outcome == Self.reply)
        #expect(call.node == proxy.address)
    }

    @Test func `through a faultless proxy the call is what it is without`() async throws {
        let (proxy, _) = try await Self.pair(.nothing)
        let call = try await LoopbackCaller.make().finish([proxy.address])
        #expect(call.outcome == Self.reply)
        #expect(call.attempts == 1 && !call.hedged)
    }

    private static func pair(
        _ fault: FaultProxy.Fault
    ) async throws -> (spoilt: FaultProxy, well: ScriptedNode) {
        let proxy = try await FaultProxy.start(fault, before: .answering(body))
        return (proxy, try await .answering(body))
    }
}
