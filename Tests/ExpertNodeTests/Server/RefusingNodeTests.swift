import ChatServer
import ExpertNode
import Logging
import NIOCore
import NIOEmbedded
import Testing
import Trust
import Wire

/// A node that has enough to do, or is asked by whom it does not answer.
@Suite(.timeLimit(.minutes(5)))
struct RefusingNodeTests {
    private static let question = "Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?"

    @Test func `what is too much is shed on a connection that goes on, and counted`() async throws {
        let load = NodeLoad()
        try await ServedNode.serving(try documents(), load: load) { node in
            let taken = takePlaces(of: load)
            for _ in 0..<3 {
                let answer = try await node.ask(Self.question)
                #expect(answer.status == 503)
                #expect(answer.code == "overloaded")
                // Shed is one question, not the next.
                #expect(answer.fields["retry-after"] == nil)
                #expect(answer.fields["connection"] == nil)
            }
            #expect(load.current == taken)
            for _ in 0..<taken { load.gate.leave(.interactive, took: nil) }
            #expect(try await node.ask(Self.question).status == 200)
            #expect(try await node.count(.shed) == 3)
            #expect(try await node.count(.answered) == 1)
        }
        #expect(load.current == 0)
    }

    @Test func `who waited is answered when a place is free`() async throws {
        let load = NodeLoad()
        try await ServedNode.serving(try documents(), load: load) { node in
            // It waits for 100 ms only: where this thread sleeps through them, once more.
            var (status, hasWaited) = (503, false)
            repeat {
                let taken = takePlaces(of: load)
                async let answer = node.ask(Self.question)
                let end = ContinuousClock.now + .seconds(1)
                while load.gate.waiting == 0, ContinuousClock.now < end {
                    try await Task.sleep(for: .milliseconds(1))
                }
                hasWaited = load.gate.waiting > 0
                for _ in 0..<taken { load.gate.leave(.interactive, took: nil) }
                status = try await answer.status
            } while status == 503 || !hasWaited
            #expect(status == 200)
        }
    }

    @Test func `a router that goes away waits no longer`() throws {
        let load = NodeLoad()
        _ = takePlaces(of: load)
        let asked = try opened(by: try documents(), load: load)
        asked.answer(ByteBuffer())
        #expect(load.gate.waiting == 1)
        asked.abandon()
        #expect(load.gate.waiting == 0)
    }

    @Test func `answers no router that it does not know, and says so before it has read`()
        async throws
    {
        try await ServedNode.serving(try documents()) { node in
            let answer = try await node.ask(Self.question, token: "eyJ.x.y")
            #expect(answer.status == 401)
            #expect(answer.code == "invalid_api_key")
            #expect(answer.fields["connection"] == "close")
            #expect(try await node.count(.refused) == 1)
        }
    }

    @Test func `a question that is too long is refused and counted`() async throws {
        try await ServedNode.serving(try documents()) { node in
            let answer = try await node.ask(String(repeating: "a", count: 1 << 20))
            #expect(answer.status == 413)
            #expect(answer.code == "request_too_large")
            #expect(try await node.count(.invalid) == 1)
        }
    }

    /// A question whose head an own event loop has taken up.
    private func opened(
        by source: AnswerSource,
        load: NodeLoad
    ) throws -> any OpenQuestion {
        let router = try SigningKey.generate()
        let expert = try #require(ExpertID("mau-thu/giao-thong"))
        let token = try CallToken.issue(by: router, audience: expert, now: 1_000)
        let node = NodeResponder(
            source: source,
            check: RouterCheck(expert: expert, routers: [router.verifyingKey]) { 1_000 },
            load: load,
            logger: Logger(label: "test")
        )
        let text = """
            POST /v1/chat/completions HTTP/1.1\r\nAuthorization: Bearer \(token)\r\n\r\n
            """
        let head = try Array(text.utf8).withUnsafeBytes { try RequestHead($0) }
        return try node.open(try #require(head), on: EmbeddedEventLoop(), sink: SilentSink())
    }

    private func documents() throws -> AnswerSource {
        .documents(KnowledgeShelf(try SampleExpert.knowledge()), generator: nil)
    }

    /// Takes all places that there are, and says how many.
    private func takePlaces(of load: NodeLoad) -> Int {
        let places = Int(ConcurrencyLimit.initial)
        for _ in 0..<places { _ = load.gate.enter(.interactive) { _ in } }
        return places
    }
}
