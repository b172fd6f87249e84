import AsyncHTTPClient
import ExpertNode
import FoundationEssentials
import Logging
import NIOCore
import NIOHTTP1
import ServiceLifecycle
import Testing
import Trust
import Wire

/// A node that serves on a real socket, and the router that asks it.
struct ServedNode: Sendable {
    /// What a node answered.
    struct Answer {
        let status: Int
        let body: JSONValue

        var text: String? { body["choices"]?.array?.first?["message"]?["content"]?.string }
        var code: String? { body["error"]?["code"]?.string }
    }

    private let port: Int
    private let token: String

    /// Serves `source` while `body` runs.
    static func serving(
        _ source: AnswerSource,
        body: (ServedNode) async throws -> Void
    ) async throws {
        let now = { @Sendable in Int(Date().timeIntervalSince1970) }
        let router = try SigningKey.generate()
        let expert = try #require(ExpertID("mau-thu/giao-thong"))
        let server = NodeServer(
            expert: expert,
            source: source,
            card: .object([:]),
            check: RouterCheck(expert: expert, routers: [router.verifyingKey], now: now),
            load: NodeLoad(),
            logger: Logger(label: "test")
        )
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let service = server.service(host: "127.0.0.1", port: 0) { found.yield($0) }
        let group = ServiceGroup(services: [service], logger: Logger(label: "test"))
        let running = Task { try await group.run() }
        var listening = ports.makeAsyncIterator()
        let port = try #require(await listening.next())
        let token = try CallToken.issue(by: router, audience: expert, now: now())
        do {
            try await body(ServedNode(port: port, token: token))
        } catch {
            Issue.record(error)
        }
        await group.triggerGracefulShutdown()
        try await running.value
    }

    func ask(
        _ question: String,
        deadline: String? = nil,
        control: [String: JSONValue] = [:]
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/v1/chat/completions")
        request.method = .POST
        request.headers.add(name: "authorization", value: "Bearer \(token)")
        if let deadline { request.headers.add(name: "vanmieu-deadline-ms", value: deadline) }
        let chat = JSONValue.object([
            "model": .string("mau-thu/giao-thong"),
            "messages": .array([
                .object(["role": .string("user"), "content": .string(question)])
            ]),
            "vanmieu": .object(control),
        ])
        let bytes = try WireJSON.plainEncoder().encode(chat)
        request.body = .bytes(ByteBuffer(bytes: bytes))
        let response = try await HTTPClient.prompt.execute(request, timeout: .seconds(30))
        let body = try await response.body.collect(upTo: 1 << 20)
        return Answer(
            status: Int(response.status.code),
            body: try JSONDecoder().decode(JSONValue.self, from: Data(body.readableBytesView))
        )
    }
}
