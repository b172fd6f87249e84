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
        var fields: [String: String] = [:]

        var text: String? { body["choices"]?.array?.first?["message"]?["content"]?.string }
        var code: String? { body["error"]?["code"]?.string }
    }

    private let port: Int
    private let token: String

    /// Serves `source` while `body` runs.
    static func serving(
        _ source: AnswerSource,
        load: NodeLoad = NodeLoad(),
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
            load: load,
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
        control: [String: JSONValue] = [:],
        token: String? = nil
    ) async throws -> Answer {
        var request = try request(question, ["vanmieu": .object(control)], deadline: deadline)
        if let token {
            request.headers.replaceOrAdd(name: "authorization", value: "Bearer \(token)")
        }
        let response = try await HTTPClient.prompt.execute(request, timeout: .seconds(30))
        let body = try await response.body.collect(upTo: 1 << 20)
        return Answer(
            status: Int(response.status.code),
            body: try JSONDecoder().decode(JSONValue.self, from: Data(body.readableBytesView)),
            fields: Dictionary(response.headers.map { ($0.name, $0.value) }) { first, _ in first }
        )
    }

    /// How many questions the node counts as ended so.
    func count(_ outcome: NodeMetricsOutcome) async throws -> Int? {
        let request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/metrics")
        let response = try await HTTPClient.prompt.execute(request, timeout: .seconds(30))
        let text = String(buffer: try await response.body.collect(upTo: 1 << 20))
        let name = "vanmieu_node_questions_total{outcome=\"\(outcome.rawValue)\"} "
        return text.split(separator: "\n").first { $0.hasPrefix(name) }
            .flatMap { Int($0.dropFirst(name.count)) }
    }

    /// Asks for a stream and hands over the data of its events as they come, until `take` has enough.
    func stream(_ question: String, take: ([UInt8]) throws -> Bool) async throws {
        let request = try request(question, ["stream": .bool(true)])
        let response = try await HTTPClient.prompt.execute(request, timeout: .seconds(30))
        #expect(response.status == .ok)
        #expect(response.headers["content-type"] == ["text/event-stream; charset=utf-8"])
        var scan = EventScan()
        for try await bytes in response.body {
            for event in try bytes.withUnsafeReadableBytes({ try scan.read($0) }) {
                guard try take(event) else { return }
            }
        }
    }

    /// Asks for a stream, to which the answer is none.
    func refusal(_ question: String) async throws -> Answer {
        let request = try request(question, ["stream": .bool(true)])
        let response = try await HTTPClient.prompt.execute(request, timeout: .seconds(30))
        let body = try await response.body.collect(upTo: 1 << 20)
        return Answer(
            status: Int(response.status.code),
            body: try JSONDecoder().decode(JSONValue.self, from: Data(body.readableBytesView))
        )
    }

    private func request(
        _ question: String,
        _ more: [String: JSONValue],
        deadline: String? = nil
    ) throws -> HTTPClientRequest {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/v1/chat/completions")
        request.method = .POST
        request.headers.add(name: "authorization", value: "Bearer \(token)")
        if let deadline { request.headers.add(name: "vanmieu-deadline-ms", value: deadline) }
        var chat = more
        chat["model"] = .string("mau-thu/giao-thong")
        chat["messages"] = .array([
            .object(["role": .string("user"), "content": .string(question)])
        ])
        let bytes = try WireJSON.plainEncoder().encode(JSONValue.object(chat))
        request.body = .bytes(ByteBuffer(bytes: bytes))
        return request
    }
}
