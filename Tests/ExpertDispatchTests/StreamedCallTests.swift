import ExpertDispatch
import NIOCore
import NIOPosix
import Synchronization
import Testing
import Wire

/// Calls whose reply is passed on while the node still writes it, over real sockets.
@Suite(.timeLimit(.minutes(5)))
struct StreamedCallTests {
    private static let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n"
    private static let untilClose = head + "\r\n"
    private static let chunked = head + "transfer-encoding: chunked\r\n\r\n"
    private static let pieces = ["Sáu mươi ", "ngày."].map { ReplyStreamTests.text($0) }
    private static let reply = ExpertReply(text: "Sáu mươi ngày.", report: .unsaid)

    @Test func `the first text is there before the node has ended`() async throws {
        let signal = Self.signal()
        let node = try await ScriptedNode.start { _, _ in
            .sendParts(
                Self.untilClose + Self.pieces[0],
                [
                    .init(
                        signal: signal.futureResult,
                        text: Self.pieces[1] + ReplyStreamTests.done
                    ),
                    .init(signal: signal.futureResult, text: nil),
                ]
            )
        }
        let heard = Heard()
        let call = try await LoopbackCaller.make().stream(node.address) { piece in
            heard.add(piece)
            // The node goes on only now.
            signal.succeed()
        }
        #expect(call.outcome == .replied(Self.reply))
        #expect(heard.texts.first == "Sáu mươi ")
        #expect(heard.texts.joined() == "Sáu mươi ngày.")
    }

    @Test func `the node is asked for a stream`() async throws {
        let node = try await ScriptedNode.start { _, _ in .sendAndClose(Self.whole) }
        _ = try await LoopbackCaller.make().stream(node.address) { _ in }
        _ = try await LoopbackCaller.make().ask(node.address)
        let requests = node.log.requests
        #expect(requests[0].contains("\r\naccept: application/json, text/event-stream\r\n"))
        #expect(requests[0].contains(#""stream":true"#))
        #expect(requests[1].contains("\r\naccept: application/json\r\n"))
        #expect(requests[1].contains(#""stream":false"#))
    }

    @Test func `a node may answer whole all the same`() async throws {
        let body = #"{"choices": [{"message": {"content": "Sáu mươi ngày."}}]}"#
        let node = try await ScriptedNode.answering(body)
        let heard = Heard()
        let call = try await LoopbackCaller.make().stream(node.address) { heard.add($0) }
        #expect(call.outcome == .replied(Self.reply))
        #expect(heard.texts.isEmpty)
    }

    @Test(arguments: [
        untilClose + pieces[0], untilClose + pieces[0] + "data: {\n\n",
        chunked + "7\r\n: abcd\n\r\n" + "0\r\n\r\n", untilClose, chunked + "zz\r\n",
        untilClose + pieces[0] + ReplyStreamTests.event(#""error":{"message":"hỏng"}"#),
        untilClose + pieces[0] + "HTTP/1.1 200 OK\r\n\r\n",
    ])
    func `a stream that breaks off is a failure, and nobody else is asked`(
        said: String
    ) async throws {
        let first = try await ScriptedNode.start { _, _ in .sendAndClose(said) }
        let second = try await ScriptedNode.start { _, _ in .sendAndClose(Self.whole) }
        let call = try await LoopbackCaller.make().stream(first.address, second.address) { _ in }
        guard case .failed(.failed, _) = call.outcome else {
            Issue.record("the call came to \(call.outcome)")
            return
        }
        #expect(second.log.connections == 0)
    }

    @Test func `a stream without an end has run out of time at the deadline`() async throws {
        let node = try await ScriptedNode.start { _, _ in .send(Self.chunked + Self.chunk(0)) }
        let heard = Heard()
        let caller = try await LoopbackCaller.make()
        let call = try await caller.stream(node.address, within: .seconds(3)) {
            heard.add($0)
        }
        #expect(call.outcome == .failed(.timeout, reason: "no reply by the deadline"))
        #expect(heard.texts == ["Sáu mươi "])
        try await node.log.closing.get()
    }

    @Test func `a connection serves the next call after a stream`() async throws {
        let node = try await ScriptedNode.start { _, _ in .send(Self.toItsEnd + "0\r\n\r\n") }
        let caller = try await LoopbackCaller.make()
        for _ in 0..<3 {
            #expect(try await caller.stream(node.address) { _ in }.outcome == .replied(Self.reply))
        }
        #expect(node.log.connections == 1)
    }

    @Test func `a connection whose stream ends late serves a call after that`() async throws {
        // Which connections' streams have ended, and whether the one was that served again.
        let seen = Mutex((ended: Set<Int>(), reused: [Bool]()))
        let loop = MultiThreadedEventLoopGroup.singleton.any()
        let node = try await ScriptedNode.start { connection, request in
            guard request == 0 else {
                seen.withLock { $0.reused.append($0.ended.contains(connection)) }
                return .send(Self.toItsEnd + "0\r\n\r\n")
            }
            let end = loop.scheduleTask(in: .milliseconds(20)) {
                _ = seen.withLock { $0.ended.insert(connection) }
            }
            return .sendParts(
                Self.toItsEnd,
                [.init(signal: end.futureResult, text: "0\r\n\r\n")]
            )
        }
        let caller = try await LoopbackCaller.make()
        repeat {
            #expect(try await caller.stream(node.address) { _ in }.outcome == .replied(Self.reply))
        } while seen.withLock { $0.reused.isEmpty }
        #expect(seen.withLock { $0.reused } == [true])
    }

    @Test func `a stream that is held up goes on where it was`() async throws {
        let text = String(repeating: "a", count: 64 << 10)
        let event = ReplyStreamTests.text(text)
        let node = try await ScriptedNode.start { _, _ in
            .sendAndClose(
                Self.untilClose + String(repeating: event, count: 40) + ReplyStreamTests.done
            )
        }
        let caller = try await LoopbackCaller.make()
        let (pieces, call) = try await caller.stream(node.address, heldUpFor: .milliseconds(20))
        #expect(pieces > 1)
        guard case .replied(let reply) = call.outcome else {
            Issue.record("the call came to \(call.outcome)")
            return
        }
        #expect(reply.text.utf8.count == 40 * text.utf8.count)
    }

    private static let whole = untilClose + pieces.joined() + ReplyStreamTests.done

    /// All that a chunked stream says; only the response's own end is left.
    private static let toItsEnd =
        chunked + chunk(0) + chunk(1) + chunk(of: ReplyStreamTests.done)

    private static func chunk(_ piece: Int) -> String { chunk(of: pieces[piece]) }

    private static func chunk(of text: String) -> String {
        "\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n"
    }

    private static func signal() -> EventLoopPromise<Void> {
        MultiThreadedEventLoopGroup.singleton.any().makePromise()
    }
}

/// The pieces that a test's call was told.
private final class Heard: Sendable {
    private let pieces: Mutex<[ReplyPiece]> = Mutex([])

    var texts: [String] { pieces.withLock { $0.map(\.text) } }

    func add(_ piece: ReplyPiece) {
        pieces.withLock { $0.append(piece) }
    }
}
