import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import NIOHTTP1
import Wire

/// What tests say to a network's router.
extension Network {
    static let lawQuestion = "Vượt đèn đỏ bằng xe máy bị phạt bao nhiêu?"
    static let financeQuestion = "Giảm trừ gia cảnh cho bản thân là bao nhiêu?"

    /// Sends one request; `key` is the application's where it is nil, none where it is empty.
    func send(
        _ method: String,
        _ path: String,
        _ body: JSONValue? = nil,
        key: String? = nil,
        headers: [String: String] = [:]
    ) async throws -> Reply {
        let bytes = try body.map { try WireJSON.plainEncoder().encode($0) }
        return try await send(method, path, bytes: bytes, key: key, headers: headers)
    }

    func send(
        _ method: String,
        _ path: String,
        bytes: Data?,
        key: String? = nil,
        headers: [String: String] = [:]
    ) async throws -> Reply {
        var request = HTTPClientRequest(url: "\(url)\(path)")
        request.method = HTTPMethod(rawValue: method)
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        let key = key ?? folder.applicationKey
        if !key.isEmpty { request.headers.add(name: "authorization", value: "Bearer \(key)") }
        if let bytes { request.body = .bytes(ByteBuffer(bytes: bytes)) }
        return try await Reply(request)
    }

    /// What a node answers at `url`.
    func read(_ url: String) async throws -> Reply {
        try await Reply(HTTPClientRequest(url: url))
    }

    func ask(
        _ question: String,
        model: String = "vanmieu-auto",
        control: [String: JSONValue]? = nil,
        more: [String: JSONValue] = [:],
        key: String? = nil
    ) async throws -> Reply {
        try await send(
            "POST",
            "/v1/chat/completions",
            Self.chat(question, model: model, control: control, more: more),
            key: key
        )
    }

    static func chat(
        _ question: String,
        model: String = "vanmieu-auto",
        control: [String: JSONValue]? = nil,
        more: [String: JSONValue] = [:]
    ) -> JSONValue {
        var body = more
        body["model"] = .string(model)
        body["messages"] = .array([
            .object(["role": .string("user"), "content": .string(question)])
        ])
        if let control { body["vanmieu"] = .object(control) }
        return .object(body)
    }

    /// The key of the page that the router shows at `/`.
    func pageKey() async throws -> String {
        let page = try await send("GET", "/", key: "").text
        guard let start = page.firstRange(of: "name=\"vanmieu-key\" content=\"")?.upperBound else {
            throw NotInTime(what: "a key in the page at /")
        }
        return String(page[start...].prefix { $0 != "\"" })
    }
}

extension Reply {
    fileprivate init(_ request: HTTPClientRequest) async throws {
        let response = try await Client.http.execute(request, timeout: .seconds(60))
        let body = try await response.body.collect(upTo: 8 << 20)
        let names = response.headers.map { ($0.name.lowercased(), $0.value) }
        self.init(
            status: Int(response.status.code),
            headers: Dictionary(names, uniquingKeysWith: { "\($0), \($1)" }),
            body: Data(body.readableBytesView)
        )
    }
}
