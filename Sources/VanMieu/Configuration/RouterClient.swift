import ArgumentParser
import AsyncHTTPClient
import ExpertNode
import FoundationEssentials
import NIOCore
import NIOHTTP1
import Wire

/// Where a command finds the router, and with which key.
struct RouterOptions: ParsableArguments {
    @Option(help: "The router's base URL; VANMIEU_URL, else http://127.0.0.1:8080.")
    var url: String?
    @Option(help: "The key; VANMIEU_KEY, else the one in DATA/keys.txt.")
    var key: String?
    @Option(help: "The data folder of `vanmieu up`.")
    var data = "data"

    /// A client with the key that is given, or else the one called `name` in keys.txt.
    func client(keyNamed name: String = "application") throws -> RouterClient {
        let environment = ProcessInfo.processInfo.environment
        let keys = try? KeyFile(path: "\(data)/keys.txt").read()
        guard let key = key ?? environment["VANMIEU_KEY"] ?? keys?[name] else {
            throw Complaint(
                "no key: give --key, set VANMIEU_KEY, or run where `vanmieu up` keeps data/keys.txt"
            )
        }
        let url = url ?? environment["VANMIEU_URL"] ?? "http://127.0.0.1:8080"
        return RouterClient(url: url.hasSuffix("/") ? String(url.dropLast()) : url, key: key)
    }
}

/// Speaks to a router as an application does.
struct RouterClient: Sendable {
    private static let answerTime = TimeAmount.seconds(130)
    /// How many seconds a quota is waited for at most.
    private static let patience = 70

    let url: String
    let key: String

    /// Sends `body` and gives the answer's JSON.
    func post(_ path: String, _ body: JSONValue) async throws -> Data {
        try await send(.POST, path, body)
    }

    /// Sends a request and gives the answer's JSON.
    func send(_ method: HTTPMethod, _ path: String, _ body: JSONValue? = nil) async throws -> Data {
        let response = try await open(method, path, body)
        let data = Data((try await response.body.collect(upTo: 16 << 20)).readableBytesView)
        try check(response, data)
        return data
    }

    /// Sends `body` and hands over each event of the answer's stream.
    func stream(
        _ path: String,
        _ body: JSONValue,
        event: (JSONValue) throws -> Void
    ) async throws {
        let response = try await open(.POST, path, body)
        guard response.status == .ok else {
            let data = Data((try await response.body.collect(upTo: 1 << 20)).readableBytesView)
            return try check(response, data)
        }
        var events = EventReader()
        for try await bytes in response.body {
            for data in events.read(bytes) {
                try event(try JSONDecoder().decode(JSONValue.self, from: data))
            }
        }
    }

    /// Does `work`, again where the router says that the key has asked too often just now.
    ///
    /// A quota counts by the minute, so a minute of waiting is enough.
    func patient<Value>(
        _ work: (RouterClient) async throws -> Value
    ) async throws -> Value {
        for _ in 0..<Self.patience {
            do {
                return try await work(self)
            } catch let refusal as RouterRefusal where refusal.status == 429 {
                try await Task.sleep(for: .seconds(1))
            }
        }
        return try await work(self)
    }

    private func open(
        _ method: HTTPMethod,
        _ path: String,
        _ body: JSONValue?
    ) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: "\(url)\(path)")
        request.method = method
        request.headers.add(name: "authorization", value: "Bearer \(key)")
        if let body {
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: try WireJSON.plainEncoder().encode(body)))
        }
        do {
            return try await HTTPClient.prompt.execute(request, timeout: Self.answerTime)
        } catch {
            throw Complaint("no router answers at \(url) (\(error)); start one with `make up`")
        }
    }

    private func check(_ response: HTTPClientResponse, _ data: Data) throws {
        guard !(200..<300).contains(response.status.code) else { return }
        let body = try? JSONDecoder().decode(JSONValue.self, from: data)
        let message = body?["error"]?["message"]?.string ?? "no reason given"
        throw RouterRefusal(status: Int(response.status.code), message: message)
    }
}

/// What a router said instead of an answer.
struct RouterRefusal: Error, CustomStringConvertible {
    let status: Int
    let message: String

    var description: String { "the router refused (\(status)): \(message)" }
}

/// Cuts a stream of bytes into the data of server-sent events.
struct EventReader {
    private var pending: [UInt8] = []

    /// The events that `bytes` completes; `[DONE]` and comments are left out.
    mutating func read(_ bytes: ByteBuffer) -> [Data] {
        pending += bytes.readableBytesView
        var events: [Data] = []
        while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
            let line = pending[..<end]
            pending.removeSubrange(...end)
            guard line.starts(with: Array("data: {".utf8)) else { continue }
            events.append(Data(line.dropFirst("data: ".utf8.count)))
        }
        return events
    }
}
