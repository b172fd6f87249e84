package import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import NIOHTTP1
import Wire

/// Has a language model write, and reads its text as it comes.
package struct GeneratorClient: Sendable {
    /// Texts written at once at most: a model on one machine does not get faster by more.
    private static let parallel = 8
    /// Longer than any deadline; it is the task that keeps the time.
    private static let longest = TimeAmount.minutes(5)

    package let generator: Generator
    private let client: HTTPClient
    private let load = NodeLoad(limit: parallel)

    package init(_ generator: Generator, client: HTTPClient = .prompt) {
        self.generator = generator
        self.client = client
    }

    /// Sends `messages` and adds each piece of the text to `value`, until `add` wants no more.
    ///
    /// Throws where the text is not whole by `deadline`.
    func write<Value: Sendable>(
        _ messages: [ChatRequest.Message],
        into value: Value,
        by deadline: ContinuousClock.Instant,
        add: @escaping @Sendable (inout Value, String) -> Bool
    ) async throws(GeneratorFailure) -> Value {
        do {
            let request = try request(messages)
            return try await load.counting {
                try await withThrowingTaskGroup(of: Value.self) { group in
                    defer { group.cancelAll() }
                    group.addTask { try await stream(request, into: value, add: add) }
                    group.addTask {
                        try await Task.sleep(until: deadline, clock: .continuous)
                        throw GeneratorFailure.late
                    }
                    guard let written = try await group.next() else {
                        throw GeneratorFailure.cut
                    }
                    return written
                }
            }
        } catch let failure as GeneratorFailure {
            throw failure
        } catch is Problem {
            throw .busy
        } catch {
            throw .unreachable("\(error)")
        }
    }

    private func stream<Value>(
        _ request: HTTPClientRequest,
        into value: Value,
        add: (inout Value, String) -> Bool
    ) async throws -> Value {
        let response = try await client.execute(request, timeout: Self.longest)
        guard response.status == .ok else {
            throw GeneratorFailure.refused(status: Int(response.status.code))
        }
        var value = value
        if response.headers["content-type"].first?.hasPrefix("application/json") == true {
            _ = add(&value, try await Self.text(of: response))
            return value
        }
        var stream = CompletionStream()
        for try await bytes in response.body {
            for piece in try stream.read(bytes) where !add(&value, piece) { return value }
            if stream.isDone { return value }
        }
        if let piece = try stream.finish() { _ = add(&value, piece) }
        guard stream.isWhole else { throw GeneratorFailure.cut }
        return value
    }

    /// The text of a server that does not stream.
    private static func text(of response: HTTPClientResponse) async throws -> String {
        let body = try await response.body.collect(upTo: CompletionStream.byteLimit)
        do {
            let text = try ExpertReplyReader().read(Array(body.readableBytesView)).text
            guard text.utf8.count <= CompletionStream.textLimit else {
                throw GeneratorFailure.tooLong
            }
            return text
        } catch is Problem {
            throw GeneratorFailure.garbled
        }
    }

    private func request(_ messages: [ChatRequest.Message]) throws -> HTTPClientRequest {
        let body: JSONValue = .object([
            "model": .string(generator.model),
            "messages": .array(
                messages.map {
                    .object(["role": .string($0.role), "content": .string($0.text)])
                }
            ),
            "stream": .bool(true),
            "temperature": .integer(0),
            "max_tokens": .integer(Generator.tokenLimit),
        ])
        var request = HTTPClientRequest(url: "\(generator.url)/chat/completions")
        request.method = .POST
        request.headers = ["content-type": "application/json", "accept": "text/event-stream"]
        request.body = .bytes(ByteBuffer(bytes: try WireJSON.plainEncoder().encode(body)))
        return request
    }
}
